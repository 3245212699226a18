import { type Store, text } from '../cloud/store.ts';
import type { Fault } from './fault.ts';
import type { Certified } from './certified.ts';
import type { CorrectionCase } from './corrections.ts';
import type { HeldKey } from './held-keys.ts';
import type {
  CriminalRecord,
  Firm,
  Insurance,
  Licence,
  Parcel,
  Penalty,
  Taxpayer,
  Vehicle,
  WalletDocument,
} from './holdings.ts';
import type { Received } from './messages.ts';
import type { PortalDossier } from './national-portal-services.ts';
import type { BirthEntry, BirthNotice, DeathEntry, DeathNotice, Filiation, Marriage, Person } from './people.ts';
import type { PowerApplication } from './power-company.ts';
import type { SigningOperation } from './signing-service.ts';
import type { Decision } from './told/divorces.ts';
import type { Carried, WalletKey } from './wallets.ts';

/** JSON documents by key, in the order in which each key was first put. */
export interface Register<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  all(): T[];
}

const register = <T>(store: Store, name: string): Register<T> => {
  const read = (body: string): T => {
    const value: T = JSON.parse(body);
    return value;
  };
  return {
    get: (key) => {
      const row = store.get('SELECT body FROM world WHERE register = ? AND key = ?', name, key);
      return row && read(text(row, 'body'));
    },
    put: (key, value) =>
      store.run(
        'INSERT INTO world (register, key, body) VALUES (?, ?, ?) ' +
          'ON CONFLICT (register, key) DO UPDATE SET body = excluded.body',
        name,
        key,
        JSON.stringify(value),
      ),
    all: () =>
      store
        .all('SELECT body FROM world WHERE register = ? ORDER BY position', name)
        .map((row) => read(text(row, 'body'))),
  };
};

/** Everything the outside world remembers. Keys: see each line. */
export interface Registers {
  /** By personal identifier. */
  readonly people: Register<Person>;
  /** By the husband's identifier; those that a province had entered by dossier. */
  readonly marriages: Register<Marriage>;
  /** By the code of the notice. */
  readonly notices: Register<BirthNotice>;
  /** By dossier. */
  readonly births: Register<BirthEntry>;
  /** By the first parent’s identifier and the child’s name. */
  readonly filiations: Register<Filiation>;
  /** By personal identifier of each of the two. */
  readonly divorces: Register<Decision>;
  /** By personal identifier; of who has none by dossier. */
  readonly deaths: Register<DeathEntry>;
  /** By the code of the notice. */
  readonly deathNotices: Register<DeathNotice>;
  /** By personal identifier. */
  readonly insurance: Register<Insurance>;
  /** By number. */
  readonly licences: Register<Licence>;
  /** By number plate. */
  readonly vehicles: Register<Vehicle>;
  /** By number of the decision. */
  readonly penalties: Register<Penalty>;
  /** By number. */
  readonly firms: Register<Firm>;
  /** By tax number. */
  readonly taxpayers: Register<Taxpayer>;
  /** By the number of the certificate. */
  readonly parcels: Register<Parcel>;
  /** By personal identifier. */
  readonly criminalRecords: Register<CriminalRecord>;
  /** Documents that others than the province put into wallets, by their own id. */
  readonly documents: Register<WalletDocument>;
  /** Identifier issued, by the request that asked for it. */
  readonly issued: Register<string>;
  /** By dossier. */
  readonly portal: Register<PortalDossier>;
  /** By their own id. */
  readonly messages: Register<Received>;
  /** Documents in wallets, by their own id. */
  readonly wallets: Register<Carried>;
  /** By the owner’s identifier. */
  readonly walletKeys: Register<WalletKey>;
  /** By serial number. */
  readonly certified: Register<Certified>;
  /** Keys outside the province, by means and holder. */
  readonly heldKeys: Register<HeldKey>;
  /** What the signing service was asked, by its own id. */
  readonly signing: Register<SigningOperation>;
  /** At the power company, by dossier. */
  readonly applications: Register<PowerApplication>;
  /** What owners of data were told is wrong, by case. */
  readonly corrections: Register<CorrectionCase>;
  /** `phones`: whether everybody confirms at once on the phone, or is asked. */
  readonly habits: Register<'at once' | 'asked'>;
  readonly faults: Register<Fault>;
  /** `edition`: how much of what is told has been written down. */
  readonly settled: Register<number>;
  /** `ahead`: milliseconds by which the province's clock was moved. */
  readonly clock: Register<number>;
  transaction<T>(work: () => T): T;
}

export const openRegisters = (store: Store): Registers => {
  store.exec(
    'CREATE TABLE IF NOT EXISTS world (position INTEGER PRIMARY KEY, register TEXT NOT NULL, key TEXT NOT NULL, ' +
      'body TEXT NOT NULL, UNIQUE (register, key))',
  );
  return {
    people: register(store, 'people'),
    marriages: register(store, 'marriages'),
    notices: register(store, 'notices'),
    births: register(store, 'births'),
    filiations: register(store, 'filiations'),
    divorces: register(store, 'divorces'),
    deaths: register(store, 'deaths'),
    deathNotices: register(store, 'death-notices'),
    insurance: register(store, 'insurance'),
    licences: register(store, 'licences'),
    vehicles: register(store, 'vehicles'),
    penalties: register(store, 'penalties'),
    firms: register(store, 'firms'),
    taxpayers: register(store, 'taxpayers'),
    parcels: register(store, 'parcels'),
    criminalRecords: register(store, 'criminal-records'),
    documents: register(store, 'documents'),
    issued: register(store, 'issued'),
    portal: register(store, 'portal'),
    messages: register(store, 'messages'),
    wallets: register(store, 'wallets'),
    walletKeys: register(store, 'wallet-keys'),
    certified: register(store, 'certified'),
    heldKeys: register(store, 'held-keys'),
    signing: register(store, 'signing'),
    applications: register(store, 'applications'),
    corrections: register(store, 'corrections'),
    habits: register(store, 'habits'),
    faults: register(store, 'faults'),
    settled: register(store, 'settled'),
    clock: register(store, 'clock'),
    transaction: (work) => store.transaction(work),
  };
};
