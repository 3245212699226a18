import type { DossierEventType } from '../events/dossier-event.ts';

/** One row of a table of states: in which of them an event may happen, and which it leads to. */
export interface Move<State extends string> {
  readonly from: readonly State[];
  /** `stay` leaves the state as it is. */
  readonly to: 'stay' | State;
}

/** A set of states beside the business status: only the events that stand in it touch it. */
export type StateSet<State extends string> = Readonly<Partial<Record<DossierEventType, Move<State>>>>;

/** Whether the event may happen in this state. */
export const permits = <State extends string>(set: StateSet<State>, type: DossierEventType, state: State): boolean =>
  set[type]?.from.includes(state) ?? true;

/** The state after the event. */
export const moved = <State extends string>(set: StateSet<State>, type: DossierEventType, state: State): State => {
  const to = set[type]?.to ?? 'stay';
  return to === 'stay' ? state : to;
};
