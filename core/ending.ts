import { machine } from '../events/actor.ts';
import type { DossierEvent } from '../events/dossier-event.ts';
import { requireRight } from './authorisation.ts';
import { headOf, requireOpen, type Case } from './case.ts';
import { lapseOpinion } from './consultation.ts';
import { nextOpinion } from './consulted.ts';
import type { Clock } from './clock/clock.ts';
import type { Dossier } from './dossier.ts';
import { allows } from './fold.ts';
import { afterOutsideSilence } from './outside/decide-outside.ts';
import type { Edition } from './procedure/edition.ts';
import { Refusal } from './refusal.ts';
import { isAllSent } from './supplement.ts';

/** The applicant takes the dossier back, as long as nothing is decided (Circular 03/2025, Article 7). */
export const withdrawDossier = (given: Case): DossierEvent => {
  requireRight(given.person, 'withdraw', given.dossier);
  requireOpen(given);
  if (!allows(given.dossier, 'dossier-withdrawn')) throw new Refusal('decided-already');
  return { ...headOf(given), type: 'dossier-withdrawn', data: {} };
};

/** Until when whatever the dossier waits for now has to be answered, in ISO 8601. */
export const answerBy = ({
  phase,
  task,
  supplement,
  payBy,
  suspendedUntil,
  outside,
  consulted,
}: Dossier): string | undefined => {
  if (phase === 'external') return outside?.answerBy;
  if (phase === 'supplement') return supplement?.answerBy;
  if (phase === 'suspended') return suspendedUntil;
  if (phase === 'consult') return nextOpinion({ consulted })?.dueAt;
  return phase === 'payment' ? payBy : task?.dueAt;
};

/** The new end of what the dossier waits for, where its clock has moved that on; nobody loses time by it. */
export const newEnd = (dossier: Dossier, { answerBy: wait, perStep }: Clock): { readonly answerBy?: string } => {
  // Agencies that are asked have ends of their own, in `opinionsBy`.
  if (dossier.phase === 'consult') return {};
  const before = answerBy(dossier);
  const end = dossier.task === undefined ? wait : perStep.at(-1)?.due;
  if (before === undefined || end === undefined || end <= Date.parse(before)) return {};
  return { answerBy: new Date(end).toISOString() };
};

const stopOf = (code: string, ground: string, at: string): DossierEvent => ({
  v: 1,
  type: 'dossier-stopped',
  at,
  by: machine,
  data: { code, ground },
});

/**
 * What the law makes of a silence: the time in which somebody could answer is over. A wait for the citizen stops the
 * dossier, unless all has come and only an officer has not said so; one for somebody else ends; a step has its own rule, or is only late. Nothing when nobody is waited for.
 */
export const afterSilence = (dossier: Dossier, edition: Edition, at: string): DossierEvent | undefined => {
  const { phase, task } = dossier;
  const { stop, route } = edition;
  if (phase === 'consult') return lapseOpinion(dossier, edition, at);
  if (phase === 'supplement' && isAllSent(dossier))
    return { v: 1, type: 'supplement-received', at, by: machine, data: { channel: 'online' } };
  if (phase === 'supplement') return stopOf('supplement-not-received', stop.ground, at);
  if (phase === 'payment') return stopOf('fee-not-paid', stop.ground, at);
  if (phase === 'suspended') return { v: 1, type: 'dossier-continued', at, by: machine, data: {} };
  if (phase === 'external') return afterOutsideSilence(dossier, at);
  if (task === undefined) return undefined;
  const silence = route.find(({ step }) => step === task.step)?.silence;
  const head = { v: 1, at, by: machine } as const;
  if (silence === undefined || silence.means === 'escalate')
    return { ...head, type: 'task-overdue', data: { step: task.step } };
  // They have chosen a time, and nobody has said whether they came.
  if (dossier.appointment?.chosen !== undefined) return { ...head, type: 'task-overdue', data: { step: task.step } };
  if (silence.means === 'stop')
    return stopOf(task.step === 'appointment' ? 'not-come' : 'not-confirmed', silence.ground, at);
  return { ...head, type: 'draft-confirmed', data: { by: 'silence' } };
};
