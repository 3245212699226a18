import type { FrozenLaw } from '../../events/frozen-law.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { continued } from '../../core/calendar.ts';
import type { Dossier } from '../../core/dossier.ts';
import { createWorkingTime, type WorkingTime } from '../../core/working-time.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from './dossier-records.ts';

interface LawTools {
  readonly catalogue: Pick<Catalogue, 'calendar'>;
  readonly dossiers: Pick<DossierRecords, 'event'>;
}

/**
 * The law of the day on which the dossier was received, as its first event has it. Its calendar goes on with the years
 * that were decided since: a dossier may outlast the last one that was known then.
 */
export const lawIn = ({ calendar }: Pick<Catalogue, 'calendar'>, first: RecordedEvent | undefined): FrozenLaw => {
  if (first?.event.type !== 'dossier-submitted') throw new Error('a dossier begins with its submission');
  const { frozen } = first.event.data;
  return { ...frozen, calendar: continued(frozen.calendar, calendar) };
};

export const lawOf = async ({ catalogue, dossiers }: LawTools, { code }: Pick<Dossier, 'code'>): Promise<FrozenLaw> =>
  lawIn(catalogue, await dossiers.event(code, 1));

/** When the counters are open, as it counts for this dossier. */
export const workingTimeOf = async (tools: LawTools, dossier: Pick<Dossier, 'code'>): Promise<WorkingTime> =>
  createWorkingTime((await lawOf(tools, dossier)).calendar);
