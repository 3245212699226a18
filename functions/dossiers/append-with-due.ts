import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { link } from '../../core/chain.ts';
import { clockOf, type Clock } from '../../core/clock/clock.ts';
import { readLog } from '../../core/clock/read-log.ts';
import type { Dossier } from '../../core/dossier.ts';
import { rulesNamed } from '../../core/rules.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierStore } from './dossier-store.ts';
import { frozenLawIn } from './law-of.ts';

export interface ClockTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierStore;
}

/** The clock of a dossier at an instant, by the law of its own day of receipt. */
export const clockIn = (catalogue: Catalogue, dossier: Dossier, log: readonly RecordedEvent[], at: number): Clock => {
  const { calendar, rules } = frozenLawIn(log[0]);
  const { term, route } = catalogue.edition(dossier);
  const law = { term, route, rules: rulesNamed(catalogue.rules, rules) };
  return clockOf(createWorkingTime(calendar), law, readLog(log), at);
};

export const readClock = async ({ catalogue, dossiers }: ClockTools, dossier: Dossier, at: number): Promise<Clock> =>
  clockIn(catalogue, dossier, await dossiers.log(dossier.code), at);

/** Appends an event that may change when the result is due, with the instant at which it now is. */
export const appendWithDue = async (
  { catalogue, dossiers }: ClockTools,
  dossier: Dossier,
  event: DossierEvent,
): Promise<Dossier> => {
  const log = await dossiers.log(dossier.code);
  const told = [...log, link(dossier.code, log.at(-1), event)];
  const due = new Date(clockIn(catalogue, dossier, told, Date.parse(event.at)).due).toISOString();
  return dossiers.append(dossier, due === dossier.dueAt ? event : { ...event, due });
};
