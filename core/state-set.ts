import type { DossierEventType } from '../events/dossier-event.ts';

/** One row of a table of states: in which of them something may happen, and where it leads. */
export interface Move<State extends string, Target extends string = State> {
  readonly from: readonly State[];
  readonly to: Target;
}

/** A set of states beside the business status: only the events that stand in it touch it; `stay` leaves it as it is. */
export type StateSet<State extends string> = Readonly<Partial<Record<DossierEventType, Move<State, 'stay' | State>>>>;

/** Whether the event may happen in this state. */
export const permits = <State extends string>(set: StateSet<State>, type: DossierEventType, state: State): boolean =>
  set[type]?.from.includes(state) ?? true;

/** The state after the event. */
export const moved = <State extends string>(set: StateSet<State>, type: DossierEventType, state: State): State => {
  const to = set[type]?.to ?? 'stay';
  return to === 'stay' ? state : to;
};
