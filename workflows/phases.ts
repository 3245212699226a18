import type { DossierEventType } from '../events/dossier-event.ts';
import { Step } from '../events/step.ts';
import { isEnd, isPause, lifecycle, movesOf, type Phase } from '../core/lifecycle.ts';
import { isPayable } from '../core/fee-amount.ts';
import type { Edition } from '../core/procedure/edition.ts';
import { reachedFrom } from './ways.ts';

/** One way of a dossier from a phase to another, and the event that is it. */
export interface Move {
  readonly from: Phase;
  readonly to: Phase;
  readonly event: DossierEventType;
}

/** What decides where dossiers of an edition can come to. */
type Routed = Pick<Edition, 'route' | 'fee' | 'suspensions' | 'supplement' | 'result'>;

const isType = (name: string): name is DossierEventType => Object.hasOwn(lifecycle, name);
const eventTypes = Object.keys(lifecycle).filter(isType);

/** Events that an edition knows no occasion for: nothing is to be paid, there is no reason to pause, no register refuses. */
const isUsed = ({ route, fee, suspensions, result }: Routed, event: DossierEventType): boolean => {
  // What is named after a step happens only where that step is on the route, wherever the dossier stands then.
  const named = Step.options.find((step) => event.startsWith(`${step}-`));
  if (named !== undefined && !route.some(({ step }) => step === named)) return false;
  if (event === 'payment-requested') return isPayable(fee);
  if (event === 'dossier-suspended') return suspensions.length > 0;
  if (event === 'register-refused') return result.register !== undefined;
  if (event === 'approval-lapsed') return result.signatures.includes('officer');
  if (event === 'result-correction-requested') return result.corrections.length > 0;
  return true;
};

/** Where the fee is asked for: by an officer, or where a record fixes it by the platform before it decides. */
const asksAt = ({ fee }: Routed): Phase[] => (fee.ofRecord === undefined ? ['verify'] : ['decide', 'verify']);

/** Every move that dossiers of this edition could make, were they in its first phase. */
const movesIn = (edition: Routed): Move[] => {
  const steps = edition.route.map(({ step }) => step);
  const places = (phase: Phase): boolean => isEnd(phase) || isPause(phase) || steps.includes(phase);
  return eventTypes.flatMap((event) => {
    const { from: froms, to } = movesOf(event);
    if (to === 'stay' || !isUsed(edition, event)) return [];
    const asked = event === 'payment-requested' ? froms.filter((from) => asksAt(edition).includes(from)) : froms;
    return asked.filter(places).flatMap((from) => {
      const following = steps[steps.findIndex((step) => step === from) + 1];
      const leads = to === 'back' ? asksAt(edition) : to === 'next' ? [following] : [to];
      return leads.flatMap((next) => (next !== undefined && places(next) ? [{ from, to: next, event }] : []));
    });
  });
};

/** A dossier that was closed is opened for another result and closed again: its way to the end is not that one. */
const isOfCorrection = ({ event }: Move): boolean =>
  event === 'result-correction-requested' || event === 'correction-lapsed';

/** Where dossiers of an edition can come to from its first step, and how. */
export const movesOn = (edition: Routed): { readonly phases: ReadonlySet<Phase>; readonly moves: readonly Move[] } => {
  const [first] = edition.route;
  const moves = movesIn(edition);
  const forward = moves.filter((move) => !isOfCorrection(move));
  const phases = reachedFrom<Phase>(first === undefined ? [] : [first.step], forward);
  return { phases, moves: moves.filter(({ from }) => phases.has(from)) };
};

/** Phases that dossiers of an edition can come to, and from which they can never be closed. */
export const phasesAstray = (edition: Routed): Phase[] => {
  const { phases, moves } = movesOn(edition);
  const back = moves.filter((move) => !isOfCorrection(move)).map(({ from, to }) => ({ from: to, to: from }));
  const closing = reachedFrom<Phase>(['closed'], back);
  return [...phases].filter((phase) => !isEnd(phase) && !closing.has(phase));
};
