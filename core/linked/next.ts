import { machine } from '../../events/actor.ts';
import type { ChildOutcome, LinkedEvent } from '../../events/linked.ts';
import type { Dossier } from '../dossier.ts';
import { isEnd } from '../lifecycle.ts';
import { later } from '../term.ts';
import { day } from '../vietnam-time.ts';
import type { WorkingTime } from '../working-time.ts';
import type { LinkedChild, LinkedEdition } from './linked.ts';
import { isOver, type LinkedMatter, type MatterChild } from './matter.ts';

/** What is to be done next: an event, or a child whose dossier is to be filed. */
export type Next = { readonly event: LinkedEvent } | { readonly begin: LinkedChild };

/** Once a result is issued it is passed on, before it is handed over. */
const outcomeOf = ({ phase, result }: Dossier): ChildOutcome | undefined => {
  if (result !== undefined) return 'done';
  return isEnd(phase) && phase !== 'closed' ? phase : undefined;
};

/** Received by the platform is not acknowledged: somebody at the agency has taken it up, or the agency’s rule has decided. */
const isAcknowledged = ({ status }: Dossier): boolean => status > 2;

/** When the agency has to have acknowledged a child. */
export const acknowledgeBy = (edition: LinkedEdition, time: WorkingTime, { begunAt = '' }: MatterChild): number =>
  later(time, edition.acknowledgement, time.opening(Date.parse(begunAt)));

/** What was lost on its way, or never told, is found a day later at the latest. */
const patience = day;

/** When a matter is to be looked at again though nothing is heard: when an agency is late, or after a day. */
export const lookAgainAt = (
  { children }: LinkedMatter,
  edition: LinkedEdition,
  { time, at }: { time: WorkingTime; at: number },
): number => {
  const due = children
    .filter(({ state, late }) => state === 'begun' && late === undefined)
    .map((child) => acknowledgeBy(edition, time, child) + 1)
    .filter((instant) => instant > at);
  return Math.min(at + patience, ...due);
};

const ofChild = (
  matter: LinkedMatter,
  edition: LinkedEdition,
  child: MatterChild,
  dossier: Dossier | undefined,
  { time, at }: { time: WorkingTime; at: number },
): Next | undefined => {
  const head = { v: 1, at: new Date(at).toISOString(), by: machine } as const;
  const { procedure } = child;
  const ended = (outcome: ChildOutcome): Next => ({
    event: { ...head, type: 'child-ended', data: { child: procedure, outcome } },
  });
  if (child.state === 'waiting') {
    const own = edition.children.find((each) => each.procedure === procedure);
    if (own === undefined) throw new Error(`${matter.procedure} has no child ${procedure}`);
    const stateOf = (slug: string) => matter.children.find((each) => each.procedure === slug);
    const needed = own.needs.map(stateOf);
    // What another one needs and is no part of the matter can never be there.
    if (needed.some((each) => each === undefined || (isOver(each) && each.state !== 'done'))) return ended('not-begun');
    const awaited = own.awaits.flatMap((slug) => stateOf(slug) ?? []);
    return [...needed, ...awaited].every((each) => each !== undefined && isOver(each)) ? { begin: own } : undefined;
  }
  if (isOver(child) || dossier === undefined) return undefined;
  const outcome = outcomeOf(dossier);
  if (outcome !== undefined) return ended(outcome);
  if (child.state === 'begun' && isAcknowledged(dossier))
    return { event: { ...head, type: 'child-acknowledged', data: { child: procedure } } };
  const due = acknowledgeBy(edition, time, child);
  if (child.state === 'begun' && child.late === undefined && due < at)
    return {
      event: {
        ...head,
        type: 'acknowledgement-late',
        data: { child: procedure, dueAt: new Date(due).toISOString() },
      },
    };
  return undefined;
};

/**
 * What follows from where the children stand now; nothing when nothing does. By the present state and never by what was
 * announced, so that repeats, lost messages and their order do not matter. A child that has ended stays as it ended:
 * nothing here takes anything back.
 */
export const nextOf = (
  matter: LinkedMatter,
  edition: LinkedEdition,
  dossiers: Readonly<Record<string, Dossier>>,
  now: { time: WorkingTime; at: number },
): Next | undefined => {
  for (const child of matter.children) {
    const next = ofChild(matter, edition, child, dossiers[child.procedure], now);
    if (next !== undefined) return next;
  }
  return undefined;
};
