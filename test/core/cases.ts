import { DossierEvent } from '../../events/dossier-event.ts';
import { Step } from '../../events/step.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Phase } from '../../core/lifecycle.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { leader, mother, officer, operator, staff, stranger } from './samples.ts';
import { dossierOf, logUpTo } from './sample-events.ts';

export const at = '2026-11-23T02:00:00.000Z';
export const both = staff('both', ['officer', 'leader']);
export const people: Record<string, Person> = {
  applicant: mother,
  stranger,
  officer,
  leader,
  both,
  operator,
  'officer elsewhere': staff('mc-06004', ['officer'], 'H37.005'),
  'leader elsewhere': staff('ld-06004', ['leader'], 'H37.005'),
  'nobody of the unit': staff('khac-05977', []),
};

export type Standing = 'nobody' | 'self' | 'another' | 'not asked yet' | 'parked';
export const standings: Standing[] = ['nobody', 'self', 'another', 'not asked yet', 'parked'];

const isStep = (phase: Phase): phase is Step => Step.options.some((step) => step === phase);

/** A dossier of the officer’s unit in this phase, with its task in these hands. */
export const dossier = (phase: Phase, standing: Standing, person: Person, assessor?: string): Dossier => {
  const { task: _task, parked: _parked, ...bare } = dossierOf(logUpTo('task-claimed'));
  const holders: Partial<Record<Standing, string>> = { self: person.id, another: 'mc-khac' };
  const holder = holders[standing];
  const task = { step: isStep(phase) ? phase : 'return', role: 'officer', dueAt: at } as const;
  return {
    ...bare,
    phase,
    ...(standing === 'not asked yet' ? {} : { task: { ...task, ...(holder === undefined ? {} : { holder }) } }),
    ...(standing === 'parked' ? { parked: { step: task.step, error: 'Timeout', at } } : {}),
    ...(assessor === undefined ? {} : { verifiedBy: assessor, assessors: [assessor] }),
  };
};

export const outcomeOf = (attempt: () => DossierEvent | undefined): string => {
  try {
    const event = attempt();
    return event === undefined ? 'nothing' : DossierEvent.parse(event).type;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
