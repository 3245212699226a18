import type { RouteStep } from '../procedure/route.ts';
import type { Rules } from '../rules.ts';
import type { Term } from '../term.ts';

/** The law of one dossier's clock: the terms of its edition, and the general rules of its day of receipt. */
export interface ClockLaw {
  readonly term: Term;
  readonly route: readonly Pick<RouteStep, 'step' | 'term' | 'silence' | 'uncounted'>[];
  readonly rules: Pick<
    Rules,
    'pauses' | 'notices' | 'rescheduling' | 'firstDay' | 'lastDay' | 'openingHours' | 'holidays'
  >;
}
