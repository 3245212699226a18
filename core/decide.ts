import { machine } from '../events/actor.ts';
import type { DossierEvent } from '../events/dossier-event.ts';
import type { Step } from '../events/step.ts';
import { requireRight } from './authorisation.ts';
import { allows, type Dossier } from './dossier.ts';
import { actorOf, type Person } from './person.ts';
import type { Edition } from './procedure/edition.ts';
import { problemAt } from './form/check-answers.ts';
import { Refusal } from './refusal.ts';

/** What a command looks at: the dossier as read, who asks, and the instant. */
export interface Case {
  readonly dossier: Dossier;
  readonly person: Person;
  readonly at: string;
}

const atStep = ({ dossier }: Case, step: Step): void => {
  if (dossier.phase !== step || dossier.parked !== undefined || dossier.task?.step !== step)
    throw new Refusal('not-now');
};

const holds = ({ dossier, person }: Case): void => {
  const holder = dossier.task?.holder;
  if (holder !== undefined && holder !== person.id) throw new Refusal('not-yours');
};

/** Separation of duties: two people stand behind every result. */
const requireSecondPerson = ({ dossier, person }: Case): void => {
  if (dossier.verifiedBy === person.id) throw new Refusal('same-person');
};

const head = (given: Case) => ({ v: 1 as const, at: given.at, by: actorOf(given.person) });

/** Takes the open task, so that colleagues see who works on it. */
export const claimTask = (given: Case): DossierEvent => {
  requireRight(given.person, 'claim', given.dossier);
  const step = given.dossier.task?.step;
  const role = step === 'verify' ? 'verify' : 'approve';
  if (step === undefined || !allows(given.dossier, 'task-claimed')) throw new Refusal('not-now');
  requireRight(given.person, role, given.dossier);
  atStep(given, step);
  holds(given);
  if (step === 'approve') requireSecondPerson(given);
  return { ...head(given), type: 'task-claimed', data: { step } };
};

/** The officer finds the dossier right and proposes the result. */
export const proposeResult = (given: Case): DossierEvent => {
  requireRight(given.person, 'verify', given.dossier);
  atStep(given, 'verify');
  holds(given);
  return { ...head(given), type: 'verification-completed', data: {} };
};

/** The officer refuses; every reason is one the procedure knows, with its legal ground. */
export const refuseDossier = (given: Case, edition: Edition, codes: readonly string[]): DossierEvent => {
  requireRight(given.person, 'verify', given.dossier);
  atStep(given, 'verify');
  holds(given);
  const reasons = codes.map((code) => {
    const reason = edition.refusalReasons.find((known) => known.code === code);
    if (reason === undefined) throw new Refusal('invalid-fields', [problemAt('/reasons', 'invalid')]);
    return { code, ground: reason.ground };
  });
  return { ...head(given), type: 'dossier-refused', data: { reasons } };
};

/** The citizen agrees with the draft certificate, or says what is wrong with it. */
export const answerConfirmation = (given: Case, agrees: boolean): DossierEvent => {
  requireRight(given.person, 'confirm', given.dossier);
  atStep(given, 'confirm');
  return agrees
    ? { ...head(given), type: 'draft-confirmed', data: { by: 'citizen' } }
    : { ...head(given), type: 'draft-disputed', data: {} };
};

/** A day of silence counts as consent (official page of procedure 1.001193). */
export const consentBySilence = (dossier: Dossier, at: string): DossierEvent => {
  if (dossier.phase !== 'confirm') throw new Refusal('not-now');
  return { v: 1, type: 'draft-confirmed', at, by: machine, data: { by: 'silence' } };
};

/** The leader approves and thereby orders the signature, or sends the dossier back to the officer. */
export const answerApproval = (given: Case, approves: boolean): DossierEvent => {
  requireRight(given.person, 'approve', given.dossier);
  atStep(given, 'approve');
  holds(given);
  requireSecondPerson(given);
  return { ...head(given), type: approves ? 'dossier-approved' : 'approval-declined', data: {} };
};

/** An operator lets a parked dossier go on at the step where it stopped. */
export const resumeDossier = (given: Case): DossierEvent => {
  requireRight(given.person, 'resume', given.dossier);
  const { parked } = given.dossier;
  if (parked === undefined) throw new Refusal('not-now');
  return { ...head(given), type: 'dossier-resumed', data: { step: parked.step } };
};
