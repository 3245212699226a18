import * as z from 'zod/mini';
import { DeadlineKind } from './deadline-kind.ts';
import { coded, event, instant } from './event.ts';
import { OutsideAnswer } from './outside-decisions.ts';
import { Stage, Step } from './step.ts';

const TaskOpened = event('task-opened', { step: Step, role: z.string(), dueAt: instant });
const TaskClaimed = event('task-claimed', { step: Step });
const TaskReleased = event('task-released', { step: Step });
/** A leader has given the task to somebody else; the reason is sealed with the event. */
const TaskReassigned = event('task-reassigned', { step: Step, from: z.optional(z.string()), to: z.string() });
/** A step’s internal term has passed; the task stays open and is shown as late. */
const TaskOverdue = event('task-overdue', { step: Step });
/** A deadline of the agency has passed at `dueAt`, as the clock stood then; nothing is moved by it. */
const DeadlinePassed = event('deadline-passed', { what: DeadlineKind, dueAt: instant });
/** A member of staff helped the citizen to file it, and so is not the one who signs it. */
const AssistanceRecorded = event('assistance-recorded', {});
/** Whoever it is for has revoked the mandate under which it was filed. */
const RepresentationEnded = event('representation-ended', { mandate: z.string() });
const VerificationCompleted = event('verification-completed', {});
const DraftConfirmed = event('draft-confirmed', { by: z.enum(['citizen', 'silence']) });
const DraftDisputed = event('draft-disputed', {});
const DossierApproved = event('dossier-approved', {});
const ApprovalDeclined = event('approval-declined', {});
/** Who approved does not sign the result: no longer allowed to, or they declined. Somebody approves it anew. */
const ApprovalLapsed = event('approval-lapsed', { because: z.optional(z.enum(['no-right', 'declined', 'revoked'])) });
const DossierRefused = event('dossier-refused', {
  reasons: z.array(z.strictObject(coded)).check(z.minLength(1)),
  /** Where it was refused by somebody outside the province. */
  outside: z.optional(OutsideAnswer),
});
/** A national register says no and would say it again: an officer looks at the dossier once more. */
const RegisterRefused = event('register-refused', { source: z.string(), code: z.string() });
/** `subject` is the keyed hash of whom the entry is about, when the register gave them an identifier. */
const RegisterEntered = event('register-entered', {
  book: z.string(),
  number: z.string(),
  subject: z.optional(z.string()),
});

const DossierParked = event('dossier-parked', { step: Stage, error: z.string() });
/** `answerBy`: the new end of what is waited for, as nobody could answer while it was parked. */
const DossierResumed = event('dossier-resumed', { step: Stage, answerBy: z.optional(instant) });

/** What staff and registers do with it, step by step. */
export const taskEvents = [
  TaskOpened,
  TaskClaimed,
  TaskReleased,
  TaskReassigned,
  TaskOverdue,
  DeadlinePassed,
  AssistanceRecorded,
  RepresentationEnded,
  VerificationCompleted,
  DraftConfirmed,
  DraftDisputed,
  DossierApproved,
  ApprovalDeclined,
  ApprovalLapsed,
  DossierRefused,
  RegisterRefused,
  RegisterEntered,
  DossierParked,
  DossierResumed,
] as const;
