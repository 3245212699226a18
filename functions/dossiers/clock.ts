import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { link } from '../../core/chain.ts';
import { clockOf, type Clock } from '../../core/clock/clock.ts';
import { opinionEnds } from '../../core/clock/opinion-ends.ts';
import { clockEvents } from '../../core/clock/clock-events.ts';
import type { Dossier } from '../../core/dossier.ts';
import { fold } from '../../core/fold.ts';
import { newEnd } from '../../core/ending.ts';
import { passingsOf, unnoted, type Passing } from '../../core/passing.ts';
import type { Prolonging } from '../../core/prolonged.ts';
import { Refusal } from '../../core/refusal.ts';
import { rulesNamed } from '../../core/rules.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierStore } from './dossier-store.ts';
import { lawIn } from './law-of.ts';

export interface ClockTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierStore;
}
type LogTools = Pick<ClockTools, 'catalogue'> & { readonly dossiers: Pick<DossierStore, 'log'> };

/** What the clock of a dossier reads: the working time and the law of its day of receipt, and its log. */
export const reckoningOf = (catalogue: Catalogue, dossier: Dossier, log: readonly RecordedEvent[]) => {
  const { calendar, rules } = lawIn(catalogue, log[0]);
  const edition = catalogue.edition(dossier);
  const { term, route } = edition;
  return {
    time: createWorkingTime(calendar),
    law: { term, route, rules: rulesNamed(catalogue.rules, rules) },
    events: clockEvents(log, edition),
  };
};

/** What a log tells of, and each deadline of the agency that it does not note yet, passed or to come, the earliest first. */
export const deadlinesIn = (
  catalogue: Catalogue,
  log: readonly RecordedEvent[],
): { readonly dossier: Dossier; readonly deadlines: readonly Passing[] } => {
  const dossier = fold(log);
  if (dossier === undefined) throw new Refusal('not-found');
  const { time, law, events } = reckoningOf(catalogue, dossier, log);
  return { dossier, deadlines: unnoted(passingsOf(time, law, events), log) };
};

/** How the dossier stands in time at an instant, by the log that is at hand. */
export const clockIn = (catalogue: Catalogue, dossier: Dossier, log: readonly RecordedEvent[], at: number): Clock => {
  const { time, law, events } = reckoningOf(catalogue, dossier, log);
  return clockOf(time, law, events, at);
};

export const readClock = async ({ catalogue, dossiers }: ClockTools, dossier: Dossier, at: number): Promise<Clock> =>
  clockIn(catalogue, dossier, (await dossiers.log(dossier.code)).slice(0, dossier.version), at);

/** The log as it will be when one more event has happened, by the log that is at hand or the one of the table. */
const logAfter = async (
  { dossiers }: Pick<LogTools, 'dossiers'>,
  dossier: Dossier,
  event: DossierEvent,
  read?: readonly RecordedEvent[],
): Promise<{ readonly told: readonly RecordedEvent[]; readonly at: number }> => {
  // As far as the dossier was read: if somebody was faster, it is the write that is refused.
  const log = (read ?? (await dossiers.log(dossier.code))).slice(0, dossier.version);
  const told = [...log, link(dossier.code, log.at(-1), event)];
  // Machines’ clocks differ a little: the event before may bear a later instant than this one.
  return { told, at: Math.max(...told.map((recorded) => Date.parse(recorded.event.at))) };
};

const noting = ({ dueAt }: Dossier, event: DossierEvent, clock: Clock): DossierEvent => {
  const due = new Date(clock.due).toISOString();
  return due === dueAt ? event : { ...event, due };
};

/** An event that may change when the result is due, with the instant at which it then is. */
export const withDue = async (tools: LogTools, dossier: Dossier, event: DossierEvent): Promise<DossierEvent> => {
  const { told, at } = await logAfter(tools, dossier, event);
  return noting(dossier, event, clockIn(tools.catalogue, dossier, told, at));
};

export const appendWithDue = async (tools: ClockTools, dossier: Dossier, event: DossierEvent): Promise<Dossier> =>
  tools.dossiers.append(dossier, await withDue(tools, dossier, event));

const withEnd = <Event extends Prolonging>(dossier: Dossier, event: Event, clock: Clock): Event => ({
  ...event,
  data: { ...event.data, ...newEnd(dossier, clock) },
});

/** What an outage took is given back to each agency that is asked, too. */
const withOpinionEnds = (
  { catalogue }: ClockTools,
  dossier: Dossier,
  event: Prolonging,
  { told, at }: { readonly told: readonly RecordedEvent[]; readonly at: number },
): Prolonging => {
  if (event.type !== 'outage-credited') return event;
  const opinionsBy = opinionEnds(dossier, reckoningOf(catalogue, dossier, told), at);
  return opinionsBy.length === 0 ? event : { ...event, data: { ...event.data, opinionsBy } };
};

/** Appends an event that may also give more time for what the dossier waits for: with the new end of that, too. */
export const appendProlonging = async (
  tools: ClockTools,
  dossier: Dossier,
  event: Prolonging,
  log?: readonly RecordedEvent[],
): Promise<Dossier> => {
  const after = await logAfter(tools, dossier, event, log);
  const clock = clockIn(tools.catalogue, dossier, after.told, after.at);
  const ended = withOpinionEnds(tools, dossier, withEnd(dossier, event, clock), after);
  return tools.dossiers.append(dossier, noting(dossier, ended, clock));
};
