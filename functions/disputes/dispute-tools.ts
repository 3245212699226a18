import { machine } from '../../events/actor.ts';
import type { Dispute } from '../../core/dispute/dispute.ts';
import { contestedAt, type Contested } from '../../core/dispute/whose.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Particulars } from '../../core/particulars.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { ClockTools } from '../dossiers/clock.ts';
import { openParticulars } from '../dossiers/reader.ts';
import type { Purpose } from '../sources/answer.ts';
import type { Corrections } from '../sources/corrections.ts';
import type { Vault } from '../vault/vault.ts';

export interface DisputeTools extends ClockTools {
  readonly accesses: AccessLog;
  readonly vault: Vault;
  /** The way to the owner of a source; undefined where there is none. */
  readonly corrections: (source: string) => Corrections | undefined;
  readonly now: () => number;
}

export interface Opened {
  readonly particulars: Particulars;
  readonly contested: Contested;
}

export const headAt = ({ now }: Pick<DisputeTools, 'now'>) =>
  ({ v: 1, at: new Date(now()).toISOString(), by: machine }) as const;

/**
 * What is called wrong, opened after it is on the record of everybody whose it is. However often it is tried, it is one
 * reading, at the instant `at`.
 */
export const openContested = async (
  { vault, dossiers, catalogue, accesses }: DisputeTools,
  dossier: Dossier,
  { path, source }: Dispute,
  at: string,
): Promise<Opened> => {
  const { applicant, code, procedure, unit, phase } = dossier;
  const access = {
    at,
    by: machine,
    unit,
    dossier: code,
    procedure,
    what: `dispute:${source}`,
    purpose: phase,
    fields: [path],
  };
  const note = async (person: string) => accesses.note(person, `${code}-dispute-${path}`, access);
  await note(applicant);
  const particulars = await openParticulars(vault, dossier, async (sequence) => dossiers.event(code, sequence));
  const contested = contestedAt(catalogue.edition(dossier), particulars, path);
  if (contested === undefined) throw new Error('what is called wrong is no question of the form');
  const whose = await vault.hash(contested.citizenId);
  if (whose !== applicant) await note(whose);
  return { particulars, contested };
};

/** Why the owner of the data is asked. `requestId` is the same when it is asked the same thing again. */
export const purposeOf = ({ code, procedure, unit }: Dossier, requestId: string): Purpose => ({
  requestId,
  dossier: code,
  procedure,
  actor: 'motcua',
  unit,
});
