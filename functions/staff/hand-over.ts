import type { DossierEvent } from '../../events/dossier-event.ts';
import type { Step } from '../../events/step.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Colleague, Person } from '../../core/person.ts';
import { Refusal, type Pointer } from '../../core/refusal.ts';
import { handOverTask } from '../../core/task.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import type { Views } from '../views/views.ts';
import { tasksHeldBy } from './held-tasks.ts';
import type { Departure } from './staff-change.ts';
import type { StaffChanges } from './staff-changes.ts';
import type { StaffMember } from './staff-member.ts';

export interface HandOverTools {
  readonly dossiers: Pick<DossierStore, 'read' | 'append'>;
  readonly views: Pick<Views, 'inbox'>;
  readonly changes: StaffChanges;
}

/** Who takes the tasks of a step. */
export interface Taker {
  readonly member: StaffMember;
  readonly colleague: Colleague;
}
export type Takers = Readonly<Partial<Record<Step, Taker>>>;

export interface HandOver {
  readonly person: Person;
  readonly at: string;
  readonly takers: Takers;
}

const takerOf = ({ task }: Dossier, takers: Takers): Taker | undefined =>
  task === undefined ? undefined : takers[task.step];

/** Each task that cannot go to whoever was named for its step, with their name. */
export const misgiven = (held: readonly Dossier[], leaver: string, { person, at, takers }: HandOver): Pointer[] =>
  held.flatMap((dossier) => {
    const taker = takerOf(dossier, takers);
    try {
      handOverTask({ dossier, person, at }, leaver, taker?.colleague);
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { name = '' } = taker?.member ?? {};
      const detail = {
        vi: `${name} không nhận được hồ sơ ${dossier.code}.`,
        en: `${name} cannot take dossier ${dossier.code}.`,
      };
      return [{ pointer: `/to/${dossier.task?.step ?? ''}`, code: error.code, detail }];
    }
  });

/** To the named colleague; back to the inbox where they cannot take it, for by now whoever held it has gone. */
const eventFor = (dossier: Dossier, leaver: string, { person, at, takers }: HandOver): DossierEvent | undefined => {
  try {
    return handOverTask({ dossier, person, at }, leaver, takerOf(dossier, takers)?.colleague);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return handOverTask({ dossier, person, at }, leaver, undefined);
  }
};

/**
 * Hands over every task that whoever leaves still holds; each event and its line in the record of the whole action are
 * one transaction. Answers the record. Harmless when repeated: what was handed over is no longer held.
 */
export const handOver = async (tools: HandOverTools, departure: Departure, how: HandOver): Promise<Departure> => {
  const { unit, member: leaver } = departure;
  let record = departure;
  for (const dossier of await tasksHeldBy(tools, unit, leaver)) {
    const event = eventFor(dossier, leaver, how);
    const step = dossier.task?.step;
    if (event === undefined || step === undefined) continue;
    const to = event.type === 'task-reassigned' ? { to: event.data.to } : {};
    const next = { ...record, tasks: [...record.tasks, { dossier: dossier.code, step, ...to }] };
    await tools.dossiers.append(dossier, event, tools.changes.noted(record, next));
    record = next;
  }
  return record;
};
