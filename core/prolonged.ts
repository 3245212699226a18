import type { DossierEvent } from '../events/dossier-event.ts';
import type { Dossier } from './dossier.ts';

/** Events that can give a new end to what is waited for now. */
export type Prolonging = Extract<
  DossierEvent,
  { type: 'outage-credited' | 'dossier-resumed' | 'term-extended' | 'dossier-rescheduled' }
>;

/** A new end of what is waited for now; a task is not late any more when that is yet to come. */
export const prolonged = (
  { phase, supplement, task, appointment }: Dossier,
  { at, data: { answerBy } }: Prolonging,
): Partial<Dossier> => {
  if (answerBy === undefined) return {};
  if (phase === 'payment') return { payBy: answerBy };
  if (phase === 'suspended') return { suspendedUntil: answerBy };
  if (phase === 'supplement') return supplement === undefined ? {} : { supplement: { ...supplement, answerBy } };
  if (task === undefined) return {};
  const { overdue, ...open } = task;
  return {
    task: { ...open, dueAt: answerBy, ...(overdue === true && answerBy <= at ? { overdue } : {}) },
    ...(appointment === undefined ? {} : { appointment: { ...appointment, until: answerBy } }),
  };
};

/** The step at which somebody has to come is open until this instant. */
export const waitedUntil = ({ task }: Dossier, dueAt: string): Partial<Dossier> => {
  if (task === undefined) return {};
  const { overdue: _overdue, ...open } = task;
  return { task: { ...open, dueAt } };
};

/** The agencies that have not answered, with their new ends. */
export const opinionsProlonged = ({ consulted }: Dossier, { data }: Prolonging): Partial<Dossier> => {
  const ends = 'opinionsBy' in data ? data.opinionsBy : undefined;
  if (consulted === undefined || ends === undefined) return {};
  return {
    consulted: consulted.map((each) => ({
      ...each,
      dueAt: (each.answer === undefined ? ends.find(({ unit }) => unit === each.unit)?.dueAt : undefined) ?? each.dueAt,
    })),
  };
};
