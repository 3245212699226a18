import type { DossierEventType } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { Catalogue } from '../catalogue.ts';
import { openOutsideValues } from '../dossiers/outside-values.ts';
import { openHolder } from '../issued/may-use.ts';
import type { Vault } from '../vault/vault.ts';
import type { ResultMaterial } from './result-content.ts';

export interface MaterialTools {
  readonly catalogue: Catalogue;
  readonly vault: Vault;
}

/** Which event of a log decides the result, and whether a leader has approved it. */
export const decisionIn = (
  { correction }: Dossier,
  log: readonly RecordedEvent[],
): {
  readonly decided: RecordedEvent | undefined;
  readonly registered: RecordedEvent | undefined;
  readonly approved: boolean;
} => {
  const last = (type: DossierEventType) => log.findLast(({ event }) => event.type === type);
  const registered = last('register-entered');
  const ordered = correction === undefined ? undefined : log[correction.requested - 1];
  const approved = ordered ?? registered ?? last('dossier-approved');
  const decided = approved ?? last('decided-on-data') ?? last('external-accepted') ?? last('notice-acknowledged');
  return { decided, registered, approved: approved !== undefined };
};

/** What the log and the answers say of a result; its signer, its number and its place in the status list come with the decision. */
export const openMaterial = async (
  { catalogue, vault }: MaterialTools,
  dossier: Dossier,
  log: readonly RecordedEvent[],
  particulars: Particulars,
): Promise<Omit<ResultMaterial, 'signer' | 'number' | 'status' | 'decided' | 'registered'>> => {
  const edition = catalogue.edition(dossier);
  return {
    dossier,
    edition,
    province: catalogue.province,
    particulars,
    outside: await openOutsideValues(vault, dossier, log),
    paid: log.findLast(({ event }) => event.type === 'payment-recorded'),
    identifier: await openHolder(vault, dossier, edition, particulars, decisionIn(dossier, log).registered),
  };
};
