import * as z from 'zod/mini';
import { openOpinions } from './consulted.ts';
import { Dossier } from './dossier.ts';
import { isEnd, isPause } from './lifecycle.ts';
import type { RouteStep } from './procedure/route.ts';
import { addDays, dateOf, minute } from './vietnam-time.ts';

/** How urgent a dossier is: of what is not to be decided by its unit now, nothing is said. */
export const Urgency = z.enum(['overdue', 'today', 'soon']);
export type Urgency = z.infer<typeof Urgency>;

/** “Due soon”: today and as many days after it. */
const soonDays = 3;

/** All by which it is told how a dossier stands in time; whatever lists dossiers by that keeps it. */
export const Timed = z.extend(z.pick(Dossier, { phase: true, dueAt: true, untoldSince: true }), {
  /** There is a result: what is still done, or done again, is not counted. */
  decided: z.optional(z.literal(true)),
});
export type Timed = z.infer<typeof Timed>;

export const timed = ({ phase, dueAt, untoldSince, result }: Dossier): Timed => ({
  phase,
  dueAt,
  ...(untoldSince === undefined ? {} : { untoldSince }),
  ...(result === undefined ? {} : { decided: true }),
});

type Route = readonly Pick<RouteStep, 'step' | 'uncounted'>[];

/**
 * Whether the clock of the dossier runs: not in a wait beside the route, nor at a step of somebody else’s that its
 * edition leaves out of the count, nor once there is a result. `core/clock` says the same from the whole log.
 */
export const isRunning = ({ phase, decided }: Pick<Timed, 'phase' | 'decided'>, route: Route): boolean =>
  !isEnd(phase) &&
  !isPause(phase) &&
  decided === undefined &&
  route.find(({ step }) => step === phase)?.uncounted === undefined;

/**
 * Since when a dossier is late: its day has passed, or the one until which whoever filed it had to be told what is
 * missing, and they are not told yet. Undefined when it is not, or its clock stands still.
 */
export const lateSince = (dossier: Timed, route: Route, at: number): number | undefined => {
  if (!isRunning(dossier, route)) return undefined;
  const [due, untold] = [Date.parse(dossier.dueAt), Date.parse(dossier.untoldSince ?? '')];
  const passed = [due, untold].filter((instant) => instant < at);
  return passed.length === 0 ? undefined : Math.min(...passed);
};

/** By the day on which something is due, for as long as that has not passed. */
const byDay = (due: number, at: number): Urgency | undefined => {
  const [today, day] = [dateOf(at), dateOf(due)];
  if (day === today) return 'today';
  return day <= addDays(today, soonDays) ? 'soon' : undefined;
};

/** How urgent a dossier is; nothing is said of what has more time, or none that runs. */
export const urgencyOf = (dossier: Timed, route: Route, at: number): Urgency | undefined => {
  if (!isRunning(dossier, route)) return undefined;
  return lateSince(dossier, route, at) === undefined ? byDay(Date.parse(dossier.dueAt), at) : 'overdue';
};

/** When a unit has to be done with a dossier: its own term, or that of a question that it was asked. */
export const dueFor = (unit: string, dossier: Pick<Dossier, 'unit' | 'dueAt' | 'consulted'>): string => {
  if (dossier.unit === unit) return dossier.dueAt;
  return openOpinions(dossier).find((each) => each.unit === unit)?.dueAt ?? dossier.dueAt;
};

/** How urgent it is for a unit: its own dossier, or the question that it was asked, whose term runs by itself. */
export const urgencyFor = (unit: string, dossier: Dossier, route: Route, at: number): Urgency | undefined => {
  if (dossier.unit === unit) return urgencyOf(timed(dossier), route, at);
  const due = Date.parse(dueFor(unit, dossier));
  return due < at ? 'overdue' : byDay(due, at);
};

/** Whole minutes until an instant; below zero once it has passed. */
export const minutesLeft = (due: string, at: number): number => Math.floor((Date.parse(due) - at) / minute);
