import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { closable, type SteerableClock } from '../cloud/clock.ts';
import { openStore } from '../cloud/store.ts';
import { keepAliveTimeout } from '../keep-alive.ts';
import { openAccessLog } from './access-log.ts';
import { openAccount } from './account.ts';
import { type CertificateRequest, openAuthority } from './authority.ts';
import { noted } from './certified.ts';
import { civilStatusOperations } from './civil-status.ts';
import { openClientSecrets } from './client-secrets.ts';
import { createControl } from './control.ts';
import { correctionOperations } from './corrections.ts';
import { createExchange, type Operations } from './exchange.ts';
import type { SourceName } from './fault.ts';
import { createFaults } from './faults.ts';
import { closed, listenOnceMore } from './former-port.ts';
import { healthOperations } from './health.ts';
import { holdingOperations } from './holding-operations.ts';
import { certifyHeld, type Holder } from './held-keys.ts';
import { type Door, readBody, send } from './http.ts';
import { keepClock } from './kept-clock.ts';
import { createMessages } from './messages.ts';
import { createNationalPortal } from './national-portal.ts';
import { type Officer, officersOf } from './officers.ts';
import type { Person } from './people.ts';
import { populationOperations } from './population.ts';
import { createPowerCompany } from './power-company.ts';
import { openPowerSecrets, publicKeyOf, type PowerSecrets } from './power-secrets.ts';
import { type Province, hospitalOf } from './province.ts';
import { openRegisters, type Registers } from './registers.ts';
import { createRevocations } from './revocations.ts';
import { createRoutes } from './routes.ts';
import { settle } from './settle.ts';
import { createSigningDevice } from './signing-device.ts';
import { createSigningService } from './signing-service.ts';
import { createStaffIssuer, createVneid } from './sign-in.ts';
import { createTimestamps } from './timestamp.ts';
import { createWallets } from './wallets.ts';

interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The running stand-ins. `urls.vneid` and `urls.staff` are issuers, the others base addresses. */
export interface World {
  readonly urls: Readonly<
    Record<
      | 'vneid'
      | 'staff'
      | 'population'
      | 'civilStatus'
      | 'health'
      | 'socialInsurance'
      | 'drivingLicence'
      | 'vehicle'
      | 'penalty'
      | 'business'
      | 'tax'
      | 'land'
      | 'criminalRecord'
      | 'walletDocuments'
      | 'timestamp'
      | 'signingService'
      | 'signingDevice'
      | 'nationalPortal'
      | 'messages'
      | 'wallet'
      | 'powerCompany'
      | 'control',
      string
    >
  >;
  readonly clients: Readonly<
    Record<'vneid' | 'staff' | 'nationalPortal' | 'messages' | 'wallet' | 'signingService' | 'partners', Client>
  >;
  /** Who decides outside the province, as the platform is told of them; and the key by which the power company signs. */
  readonly partners: Readonly<Record<string, object>>;
  readonly powerSecrets: PowerSecrets;
  /** When the province has answered what the power company tells it. */
  told(): Promise<void>;
  /** Everybody in the population register now. */
  readonly citizens: readonly Person[];
  readonly officers: readonly Officer[];
  /** The root certificate, PEM; the same as `roots.pem` in the directory. */
  readonly roots: string;
  /** A certificate for a key held elsewhere, and its issuers, DER in base64: as the staff directory keeps them. */
  certify(request: CertificateRequest): Promise<readonly string[]>;
  /** The same for a key at the signing service or in a token at the desk, which is made when there is none yet. */
  certifyHeld(holder: Holder): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface WorldSettings {
  /** Holds one province's registers, keys and switches; a world started again there goes on where it was. */
  readonly directory: string;
  readonly clock: SteerableClock;
  /** 0 takes any free port; the issuers' addresses contain it. */
  readonly port?: number;
  readonly province: Province;
  /** Where both issuers send people back to. */
  readonly redirectUri?: string;
}

const timestampDoor =
  (reply: (query: Uint8Array) => Uint8Array): Door =>
  async (request, response) => {
    send(response, 200, 'application/timestamp-reply', reply(await readBody(request)));
  };

/** Starts the outside world on one loopback port. It keeps everything that changes in `directory`. */
export const startWorld = async (settings: WorldSettings): Promise<World> => {
  const { directory, clock, province, redirectUri = 'http://127.0.0.1/auth/callback' } = settings;
  const now = () => clock.now();
  const rings = closable(clock);
  const store = openStore(join(directory, 'world.sqlite'));
  const registers = openRegisters(store);
  const advance = keepClock(registers, clock);
  registers.transaction(() => {
    settle(registers, province, now());
  });
  const secrets = {
    vneid: await openClientSecrets(directory, 'vneid'),
    staff: await openClientSecrets(directory, 'staff'),
    nationalPortal: await openAccount(directory, 'national-portal'),
    messages: await openAccount(directory, 'messages'),
    wallet: await openAccount(directory, 'wallet'),
    signingService: await openAccount(directory, 'signing-service'),
  };
  const powerSecrets = await openPowerSecrets(directory);
  const log = openAccessLog(store, now);
  const faults = createFaults(registers, clock);
  const officers = officersOf(province);

  const doors = new Map<string, Door>();
  const server = createServer({ keepAliveTimeout }, createRoutes(doors, faults));
  server.listen(settings.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the world listens on a TCP port');
  const at = (path: string) => `http://127.0.0.1:${String(address.port)}${path}`;

  const published = new Map<string, Door>();
  const former = await listenOnceMore(join(directory, 'pki.json'), address.port, createRoutes(published, faults));
  const pki = `http://127.0.0.1:${String(former.port)}/pki`;
  const authority = noted(await openAuthority(directory, now, { hospital: hospitalOf(province), pki }), registers);
  const revocations = createRevocations(registers, authority, now);
  for (const each of [doors, published]) each.set('pki', revocations);

  const exchange = (service: SourceName, operationsOver: (over: Registers) => Operations): void => {
    const all = (over: Registers) => ({ ...operationsOver(over), ...correctionOperations(service, registers, now) });
    doors.set(service, createExchange(service, all, { registers, log, faults, now }));
  };
  exchange('population', (over) => populationOperations(over, province));
  exchange('civil-status', (over) => civilStatusOperations(over, province, now));
  exchange('health', (over) => healthOperations(over, authority));
  for (const [service, operationsOver] of holdingOperations) exchange(service, operationsOver);
  const power = createPowerCompany(registers, powerSecrets, faults, { clock: rings, send: fetch });
  doors
    .set('vneid', createVneid(at('/vneid'), registers, secrets.vneid, redirectUri, clock))
    .set('staff', createStaffIssuer(at('/staff'), officers, secrets.staff, redirectUri, clock))
    .set('timestamp', timestampDoor(createTimestamps(authority, now)))
    .set('signing-service', createSigningService(registers, secrets.signingService, faults, { now, send: fetch }))
    .set('signing-device', createSigningDevice(registers, new URL(redirectUri).origin))
    .set('national-portal', createNationalPortal(registers, secrets.nationalPortal, faults, now))
    .set('messages', createMessages(registers, secrets.messages, faults, now))
    .set('wallet', createWallets(registers, secrets.wallet, faults, now))
    .set('power-company', power.door)
    .set('control', createControl(faults, { clock, advance }, log, registers, power));

  return {
    urls: {
      vneid: at('/vneid'),
      staff: at('/staff'),
      population: at('/population'),
      civilStatus: at('/civil-status'),
      health: at('/health'),
      socialInsurance: at('/social-insurance'),
      drivingLicence: at('/driving-licence'),
      vehicle: at('/vehicle'),
      penalty: at('/penalty'),
      business: at('/business'),
      tax: at('/tax'),
      land: at('/land'),
      criminalRecord: at('/criminal-record'),
      walletDocuments: at('/wallet-documents'),
      timestamp: at('/timestamp'),
      signingService: at('/signing-service'),
      signingDevice: at('/signing-device'),
      nationalPortal: at('/national-portal'),
      messages: at('/messages'),
      wallet: at('/wallet'),
      powerCompany: at('/power-company'),
      control: at('/control'),
    },
    clients: {
      ...secrets,
      partners: { clientId: '', clientSecret: JSON.stringify({ electricity: powerSecrets.clientSecret }) },
    },
    partners: {
      electricity: {
        url: at('/power-company'),
        username: powerSecrets.clientId,
        destination: 'electricity.invalid',
        keys: [publicKeyOf(powerSecrets)],
      },
    },
    powerSecrets,
    told: async () => power.told(),
    get citizens() {
      return registers.people.all();
    },
    officers,
    roots: authority.roots,
    certify: (request) => authority.certify(request),
    certifyHeld: (holder) => certifyHeld(registers, authority, holder),
    close: async () => {
      rings.close();
      await Promise.all([closed(server), former.close()]);
      store.close();
    },
  };
};
