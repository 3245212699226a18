import type { Announced } from '../../events/announced.ts';
import { machine } from '../../events/actor.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { nextIssue } from '../../core/correction.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { ResultDocument } from '../../verification/result-document.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { issueCredential, type CredentialIssuer } from '../formats/credential.ts';
import type { About, Issues } from '../issued/issues.ts';
import { mayUse, openHolder } from '../issued/may-use.ts';
import { openDocument } from '../issued/open-document.ts';
import type { Vault } from '../vault/vault.ts';
import type { CarriedResults } from './carried.ts';
import { documentName } from './document-name.ts';
import type { Wallet } from './wallet.ts';

export interface CarryTools {
  readonly catalogue: Catalogue;
  readonly dossiers: Pick<DossierRecords, 'require' | 'log'>;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly issues: Pick<Issues, 'read'>;
  readonly carried: CarriedResults;
  readonly wallet: Wallet;
  readonly issuer: () => Promise<CredentialIssuer>;
  readonly now: () => number;
}

/** Somebody who may use a result, with the identifier of their account. */
interface Owner extends About {
  readonly id: string;
}

/** However often it is tried, it is one reading, at the instant of the issue. */
const noteCarrying = async (
  { accesses }: CarryTools,
  { code, unit, concerned, procedure }: Dossier,
  about: readonly About[],
  { sequence, event }: RecordedEvent,
): Promise<void> => {
  const reading = {
    at: event.at,
    by: machine,
    unit,
    dossier: code,
    procedure,
    what: 'credential',
    purpose: 'wallet',
    fields: ['result'],
  };
  const people = new Set([...concerned, ...about.map(({ person }) => person)]);
  for (const person of people) await accesses.note(person, `${code}-wallet-${sequence}`, reading);
};

/** Those whom the result is about, and those who may use it beside them, as it was written. */
const ownersOf = async (
  { catalogue, vault }: CarryTools,
  dossier: Dossier,
  about: readonly About[],
  log: readonly RecordedEvent[],
): Promise<Owner[]> => {
  const edition = catalogue.edition(dossier);
  const particulars = await openParticulars(vault, dossier, (sequence) => log[sequence - 1]);
  const registered = log.findLast(({ event }) => event.type === 'register-entered');
  const holder = await openHolder(vault, dossier, edition, particulars, registered);
  const named = [...(holder === undefined ? [] : [holder]), ...mayUse(edition, particulars)];
  const owners = await Promise.all(
    [...new Set(named)].map(async (id) => {
      const person = await vault.hash(id);
      return about.filter((each) => each.person === person).map((each) => ({ ...each, id }));
    }),
  );
  return owners.flat();
};

/**
 * Puts an issued result into the wallets of all who may use it, as soon as they take it; for who has none, such as a
 * newborn, nothing is signed and nothing sent. How it went is on a row of its own; a result in whose place another stands
 * meanwhile is left to that one’s own event.
 */
export const carryResult =
  (tools: CarryTools) =>
  async ({ dossier: code, sequence, type }: Announced): Promise<string> => {
    const { catalogue, dossiers, vault, issues, carried, wallet, now } = tools;
    if (type !== 'result-issued') return 'nothing to carry';
    const dossier = await dossiers.require(code);
    if (catalogue.wallets?.includes(catalogue.edition(dossier).result.template) !== true) return 'not of these kinds';
    const log = await dossiers.log(code);
    const recorded = log[sequence - 1];
    if (recorded?.event.type !== 'result-issued') throw new Error('there is no such event');
    const { sha256 } = recorded.event.data;
    if (dossier.result?.sha256 !== sha256 || dossier.validity === 'revoked') return 'does not stand any more';
    const place = nextIssue(dossier) - 1;
    if ((await carried.of(code, place)) !== undefined) return 'carried already';

    const written = await issues.read(code, place);
    const about = written?.about ?? [];
    await noteCarrying(tools, dossier, about, recorded);
    const owners = await ownersOf(tools, dossier, about, log);
    const wallets = [];
    // Opened only once somebody has a wallet that answers.
    let result: ResultDocument | undefined;
    for (const { id, person, role } of owners) {
      const key = await wallet.keyOf(id);
      if (key === undefined) {
        wallets.push({ person, role, outcome: 'no-wallet' as const });
        continue;
      }
      result ??= (await openDocument(vault, written, { code, place, dossier })).document;
      const credential = await issueCredential(result, await tools.issuer(), new Date(now()), key);
      const outcome = await wallet.put(id, { id: documentName(code, sha256, person), credential });
      wallets.push({ person, role, outcome });
    }
    await carried.note(code, place, { at: new Date(now()).toISOString(), wallets });
    return `carried into ${wallets.filter(({ outcome }) => outcome === 'put').length} of ${wallets.length}`;
  };
