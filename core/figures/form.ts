import type { FormEvent } from '../../events/form-event.ts';
import { dateOf } from '../vietnam-time.ts';
import { placeOf } from './contribution.ts';
import type { Tally } from './tally.ts';

/** Days after which a form that was neither sent nor given up is abandoned: as long as it is kept. */
export const abandonedAfterDays = 30;

/**
 * What the log of one form contributes to the figures of the province, on the day it was opened. That it was sent its
 * dossier says.
 */
export const formContribution = (log: readonly FormEvent[], province: string): Tally => {
  const opened = log.find(({ type }) => type === 'form-opened');
  if (opened?.type !== 'form-opened') return {};
  const left = log.findLast(({ type }) => type === 'form-left');
  const reasons = left?.type === 'form-left' ? left.data.reasons : [];
  return {
    [placeOf(province, dateOf(Date.parse(opened.at)), opened.data)]: {
      opened: 1,
      ...(left === undefined ? {} : { left: 1 }),
      ...Object.fromEntries(reasons.map((reason) => [`left.${reason}`, 1])),
    },
  };
};
