import type { DossierEvent } from '../events/dossier-event.ts';
import type { Step } from '../events/step.ts';
import { objectionTo, requireRight } from './authorisation.ts';
import { atStep, headOf, isOwn, requireHolder, requireOpen, type Case } from './case.ts';
import { lapseOf } from './correction.ts';
import type { Dossier } from './dossier.ts';
import { allows } from './fold.ts';
import type { Colleague } from './person.ts';
import { Refusal } from './refusal.ts';

/** Who works on a task at this step decides at it too. */
const rightAt = (step: Step) => (step === 'verify' ? 'verify' : 'approve');

/** Steps whose task somebody holds, with the role and the mandate that it takes. */
const needs = { verify: ['officer', 'assess'], approve: ['leader', 'sign'] } as const;

/** Whether tasks of a step can be given to somebody of this unit at all, whatever the procedure. */
export const takesTasks = (step: keyof typeof needs, unit: string, colleague: Colleague): boolean => {
  const [role, deed] = needs[step];
  return colleague.unit === unit && colleague.roles.includes(role) && colleague.powers.some(({ to }) => to === deed);
};

/** The step whose task is open and can change hands. */
const openStep = (given: Case, type: DossierEvent['type']): Step => {
  requireOpen(given);
  const { dossier } = given;
  const step = dossier.task?.step;
  if (step === undefined || !allows(dossier, type)) throw new Refusal('not-now');
  return step;
};

/** Takes the open task, so that colleagues see who works on it; nothing happens when the person holds it already. */
export const claimTask = (given: Case): DossierEvent | undefined => {
  requireRight(given.person, 'claim', given.dossier);
  const step = openStep(given, 'task-claimed');
  requireRight(given.person, rightAt(step), given.dossier);
  atStep(given, step);
  requireHolder(given);
  if (given.dossier.task?.holder !== undefined) return undefined;
  return { ...headOf(given), type: 'task-claimed', data: { step } };
};

/** Gives a claimed task back, so that any colleague can take it. */
export const releaseTask = (given: Case): DossierEvent => {
  requireRight(given.person, 'release', given.dossier);
  const step = openStep(given, 'task-released');
  // Their mandate may have ended since they took it: that is a reason to give it back.
  if (objectionTo(given.person, rightAt(step), given.dossier) === 'not-allowed') throw new Refusal('not-allowed');
  atStep(given, step);
  requireHolder(given);
  if (given.dossier.task?.holder === undefined) throw new Refusal('not-held');
  return { ...headOf(given), type: 'task-released', data: { step } };
};

/** Only who has the right at this step can be given its task. */
function requireTaker(dossier: Dossier, step: Step, to: Colleague | undefined): asserts to is Colleague {
  const objection = to === undefined ? 'not-found' : objectionTo(to, rightAt(step), dossier);
  if (objection !== undefined) throw new Refusal(objection === 'same-person' ? objection : 'no-such-colleague');
}

/**
 * The unit’s leader gives an open task to `to`, whoever held it: work goes on when somebody is away. Somebody
 * whom the dossier names is told so when they decide. Nor may a leader whom it names choose who decides it.
 */
export const reassignTask = (given: Case, to: Colleague | undefined): DossierEvent => {
  const { dossier } = given;
  requireRight(given.person, 'reassign', dossier);
  const step = openStep(given, 'task-reassigned');
  atStep(given, step);
  requireTaker(dossier, step, to);
  const from = dossier.task?.holder;
  if (from === to.id) throw new Refusal('same-holder');
  return {
    ...headOf(given),
    type: 'task-reassigned',
    data: { step, ...(from === undefined ? {} : { from }), to: to.id },
  };
};

/**
 * Takes the open task of somebody who leaves: to `to`, or back to the unit’s inbox where nobody is named, or where the
 * dossier names whoever chooses. Nothing when `leaver` does not hold it any more; also a stopped dossier changes hands.
 */
export const handOverTask = (given: Case, leaver: string, to: Colleague | undefined): DossierEvent | undefined => {
  const { dossier, person } = given;
  const step = dossier.task?.step;
  if (step === undefined || dossier.task?.holder !== leaver) return undefined;
  // What waits for a signature waits for theirs: nobody else’s stands under what they approved.
  if (step === 'issue') return lapseOf(dossier, headOf(given), { because: 'no-right' });
  if (!allows(dossier, 'task-reassigned')) return undefined;
  if (to === undefined || isOwn(person, dossier)) return { ...headOf(given), type: 'task-released', data: { step } };
  requireTaker(dossier, step, to);
  return { ...headOf(given), type: 'task-reassigned', data: { step, from: leaver, to: to.id } };
};

/** Takes back the open task of a colleague who has no right to it any more, for the unit’s inbox; nothing otherwise. */
export const takeBackTask = (given: Case, holder: Colleague): DossierEvent | undefined => {
  const step = given.dossier.task?.step;
  if (step === undefined || objectionTo(holder, rightAt(step), given.dossier) === undefined) return undefined;
  return handOverTask(given, holder.id, undefined);
};
