import * as z from 'zod/mini';
import { openOpinions } from '../../core/consulted.ts';
import type { Dossier } from '../../core/dossier.ts';
import { isEnd, isPause } from '../../core/lifecycle.ts';
import { addDays, dateOf, minute } from '../../core/vietnam-time.ts';

/** How urgent a dossier is: of what is not to be decided by its unit now, nothing is said. */
export const Urgency = z.enum(['overdue', 'today', 'soon']);
export type Urgency = z.infer<typeof Urgency>;

/** “About to be due”: today and as many days after it. */
const soonDays = 3;

/** While the clock stands still nothing is late; nor once the result is there, and only somebody waits for it on paper. */
export const isRunning = ({ phase }: Pick<Dossier, 'phase'>): boolean => !isPause(phase) && !isEnd(phase);

/** Late by the clock, or as it was found to be when a deadline passed. */
export const isLate = (dossier: Pick<Dossier, 'phase' | 'dueAt' | 'passed'>, at: number): boolean =>
  isRunning(dossier) && (Date.parse(dossier.dueAt) < at || dossier.passed?.includes('notice') === true);

/** When a unit has to be done with a dossier: its own term, or that of a question that it was asked. */
export const dueFor = (unit: string, dossier: Dossier): string => {
  if (dossier.unit === unit) return dossier.dueAt;
  return openOpinions(dossier).find((each) => each.unit === unit)?.dueAt ?? dossier.dueAt;
};

/** How urgent a dossier is for a unit; nothing is said of what has more time, or none that runs. */
export const urgencyOf = (unit: string, dossier: Dossier, at: number): Urgency | undefined => {
  if (!isRunning(dossier)) return undefined;
  const due = Date.parse(dueFor(unit, dossier));
  if (dossier.unit === unit ? isLate(dossier, at) : due < at) return 'overdue';
  const [today, day] = [dateOf(at), dateOf(due)];
  if (day === today) return 'today';
  return day <= addDays(today, soonDays) ? 'soon' : undefined;
};

/** Whole minutes until an instant; below zero once it has passed. */
export const minutesLeft = (due: string, at: number): number => Math.floor((Date.parse(due) - at) / minute);
