import { machine } from '../../events/actor.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { isHolding } from '../dispute/dispute.ts';
import type { Dossier } from '../dossier.ts';
import { isEnd } from '../lifecycle.ts';
import type { Edition } from '../procedure/edition.ts';
import { Refusal } from '../refusal.ts';
import type { OutsideSaid } from './outside-said.ts';

type Left = Extract<DossierEvent, { type: 'left-to-officer' }>;

const leftTo = (why: Left['data']['why'], at: string): Left => ({
  v: 1,
  type: 'left-to-officer',
  at,
  by: machine,
  data: { lookups: [], why },
});

/** Why an officer has to look before anything is sent outside, if so: what is contested or unpaid. */
export const beforeAsking = (
  { disputes = [], finance }: Pick<Dossier, 'disputes' | 'finance'>,
  at: string,
): Left | undefined => {
  if (disputes.some(isHolding)) return leftTo('contested', at);
  return finance === 'due' ? leftTo('fee', at) : undefined;
};

/** Whether they are to be asked now: for the first time, once more after their silence, or by an officer’s wish. */
export const isToAsk = ({ phase, outside }: Pick<Dossier, 'phase' | 'outside'>): boolean =>
  phase === 'external' && (outside === undefined || outside.standing === 'silent' || outside.standing === 'to-ask');

/** Their time is over: the first time they are reminded and the unit sees it, then an officer has it. */
export const afterOutsideSilence = ({ outside }: Dossier, at: string): DossierEvent | undefined => {
  if (outside?.standing === 'asked') return { v: 1, type: 'task-overdue', at, by: machine, data: { step: 'external' } };
  return outside?.standing === 'reminded' ? leftTo('silent', at) : undefined;
};

/** Whether whoever decides outside has let their time pass once, and nobody has the dossier yet. */
export const isSilent = ({ phase, outside }: Pick<Dossier, 'phase' | 'outside'>): boolean =>
  phase === 'external' && (outside?.standing === 'silent' || outside?.standing === 'reminded');

/** Where they can answer: while they are asked, and while an officer has what they were silent about. */
const isAwaited = ({ phase, parked, outside }: Dossier): boolean => {
  if (outside === undefined || isEnd(phase) || parked !== undefined) return false;
  if (phase === 'external') return outside.standing !== 'answered' && outside.standing !== 'to-ask';
  return phase === 'verify' && outside.standing === 'unheard';
};

/**
 * What an answer from outside makes of the dossier; nothing when it has come already. The reasons are the procedure’s own,
 * with its grounds: one that it does not know is for an officer.
 */
export const answerFromOutside = (
  dossier: Dossier,
  { refusalReasons }: Pick<Edition, 'refusalReasons'>,
  partner: string,
  said: OutsideSaid,
  at: string,
): DossierEvent | undefined => {
  const before = dossier.outside?.answers.find(({ id }) => id === said.id);
  if (before !== undefined) {
    if (before.outcome === said.outcome) return undefined;
    throw new Refusal('decision-not-awaited');
  }
  if (!isAwaited(dossier)) throw new Refusal('decision-not-awaited');
  const head = { v: 1, at, by: { kind: 'machine', id: `partner-${partner}` } } as const;
  const outside = { partner, answer: said.id };
  if (said.outcome === 'accepted') return { ...head, type: 'external-accepted', data: outside };
  const known = [...new Set(said.reasons)].flatMap((code) => {
    const reason = refusalReasons.find((each) => each.code === code);
    return reason === undefined ? [] : [{ code, ground: reason.ground }];
  });
  if (known.length === new Set(said.reasons).size)
    return { ...head, type: 'dossier-refused', data: { reasons: known, outside } };
  if (dossier.phase !== 'external') throw new Refusal('no-such-reason');
  return { ...head, type: 'left-to-officer', data: { lookups: [], why: 'unknown-reason', outside } };
};
