import type { FormEvent } from '../../events/form-event.ts';
import { dateOf } from '../vietnam-time.ts';
import { placeOf, unitPlace } from './contribution.ts';
import type { Tally } from './tally.ts';

/** Days after which a form that was neither sent nor given up is abandoned: as long as it is kept. */
export const abandonedAfterDays = 30;

/**
 * What the log of one form contributes to the figures of the province and of the unit that was known by then, on the
 * day it was opened. That it was sent its dossier says.
 */
export const formContribution = (log: readonly FormEvent[], province: string): Tally => {
  const opened = log.find(({ type }) => type === 'form-opened');
  if (opened?.type !== 'form-opened') return {};
  const left = log.findLast(({ type }) => type === 'form-left');
  const day = dateOf(Date.parse(opened.at));
  const fate = { opened: 1, ...(left === undefined ? {} : { left: 1 }) };
  const { unit, signedInAt, ...kind } = opened.data;
  const reasons = left?.type === 'form-left' ? left.data.reasons : [];
  return {
    ...(unit === undefined || signedInAt !== undefined ? {} : { [unitPlace(unit, day)]: fate }),
    [placeOf(province, day, kind)]: {
      ...fate,
      ...Object.fromEntries(reasons.map((reason) => [`left.${reason}`, 1])),
    },
  };
};
