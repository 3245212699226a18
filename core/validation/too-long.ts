import { fillTime, mostFillSeconds } from '../form/fill-time.ts';
import type { ProcedureRule } from './fault.ts';

/** Where all records are found nobody needs longer for a form than five minutes, by the strict estimate. */
export const tooLongToFill: ProcedureRule = ({ editions }) =>
  editions.flatMap((edition) => {
    const { seconds, parts } = fillTime(edition, 'found');
    if (seconds <= mostFillSeconds) return [];
    const costliest = parts.toSorted((one, other) => other.seconds - one.seconds).slice(0, 3);
    const named = costliest.map((part) => `${part.place} (${Math.round(part.seconds)} s)`).join(', ');
    return [
      {
        place: `${edition.id} / form`,
        reason: `it takes ${seconds} s where all records are found, more than ${mostFillSeconds}; longest: ${named}`,
      },
    ];
  });
