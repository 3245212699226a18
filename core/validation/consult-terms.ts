import { consultationsIn } from '../consultation.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Province } from '../province.ts';
import type { Amount, Term } from '../term.ts';
import type { DataFault } from './fault.ts';
import { inHours, leastMinutes, minutesOf, openMinutes } from './step-terms.ts';

/**
 * The longest that a term can last from the moment it is set, in working minutes: days end at the close of business and the
 * first is not counted, so that whoever is asked at opening has that day beside them, and so has whoever is asked too late.
 */
const mostMinutes = ({ unit, count, cutoff }: Term, day: number): number => {
  if (unit === 'working-minute' || unit === 'working-hour') return minutesOf({ unit, count }, day);
  return (count + 1 + (cutoff === undefined ? 0 : 1)) * day;
};

const fits = (own: Term, step: Amount, day: number): boolean =>
  own.unit === step.unit && own.cutoff === undefined
    ? own.count <= step.count
    : mostMinutes(own, day) <= leastMinutes(step, day);

/** By when each agency that is asked has to answer lies within the step, by the hours of every province. */
export const consultTermFaults = (procedures: readonly Procedure[], provinces: readonly Province[]): DataFault[] =>
  procedures.flatMap(({ slug, editions }) =>
    editions.flatMap(({ id, route }) =>
      route
        .filter(({ step }) => step === 'consult')
        .flatMap((step) =>
          provinces.flatMap((province) => {
            const day = openMinutes(province.week);
            return consultationsIn({ route: [step] })
              .filter(({ term }) => !fits(term, step.term, day))
              .map(({ agency, term }) => ({
                file: `procedures/${slug}.ts`,
                place: `${id} / route / consult / ${agency} / term`,
                reason: `by the hours of provinces/${province.slug}.ts it takes up to ${inHours(mostMinutes(term, day))}, more than the ${inHours(leastMinutes(step.term, day))} of the step`,
              }));
          }),
        ),
    ),
  );
