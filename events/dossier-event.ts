import * as z from 'zod/mini';
import { Actor } from './actor.ts';
import { Step } from './step.ts';

const instant = z.iso.datetime();
const event = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, data: Shape) =>
  z.strictObject({
    v: z.literal(1),
    type: z.literal(type),
    at: instant,
    by: Actor,
    data: z.strictObject(data),
    /** Personal details of this event, sealed with the citizen's own key; erasing that key erases them. */
    sealed: z.optional(z.string()),
  });

/** The names under which a dossier is filed for good: which edition of which procedure, where, and by which route. */
const DossierSubmitted = event('dossier-submitted', {
  procedure: z.string(),
  edition: z.string(),
  commune: z.string(),
  unit: z.string(),
  channel: z.enum(['online', 'counter', 'post']),
  applicant: z.string(),
  /** Keyed hashes of everybody whose data a source gave for it: whoever reads it is on their record. */
  concerned: z.array(z.string()),
  /** Keyed hashes of everybody whose identifier stands in it, given by a source or typed: none of them decides it. */
  named: z.array(z.string()),
  route: z.array(Step),
  /** Facts about the case that the law attaches something to, such as `late-registration`. */
  marks: z.array(z.string()),
  dueAt: instant,
  draft: z.string(),
  /** Keyed hashes of values that may stand in one dossier only, by the field they stand in. */
  unique: z.array(z.strictObject({ path: z.string(), hash: z.string() })),
});

/** What one look-up said of the answers: `evidence` is its record, `fields` are those that differ. */
export const Check = z.strictObject({
  id: z.string(),
  source: z.string(),
  outcome: z.enum(['matches', 'differs', 'missing', 'unavailable']),
  evidence: z.optional(z.string()),
  fields: z.array(z.string()),
});
export type Check = z.infer<typeof Check>;
const ChecksRecorded = event('checks-recorded', { checks: z.array(Check) });

const TaskOpened = event('task-opened', { step: Step, role: z.string(), dueAt: instant });
const TaskClaimed = event('task-claimed', { step: Step });
const TaskReleased = event('task-released', { step: Step });
/** A leader has given the task to somebody else; the reason is sealed with the event. */
const TaskReassigned = event('task-reassigned', { step: Step, from: z.optional(z.string()), to: z.string() });
/** A step’s internal term has passed; the task stays open and is shown as late. */
const TaskOverdue = event('task-overdue', { step: Step });
const VerificationCompleted = event('verification-completed', {});
const DraftConfirmed = event('draft-confirmed', { by: z.enum(['citizen', 'silence']) });
const DraftDisputed = event('draft-disputed', {});
const DossierApproved = event('dossier-approved', {});
const ApprovalDeclined = event('approval-declined', {});
const DossierRefused = event('dossier-refused', {
  reasons: z.array(z.strictObject({ code: z.string(), ground: z.string() })).check(z.minLength(1)),
});
/** A national register says no and would say it again: an officer looks at the dossier once more. */
const RegisterRefused = event('register-refused', { source: z.string(), code: z.string() });
const RegisterEntered = event('register-entered', { book: z.string(), number: z.string() });

/** The one result of this dossier: the file's own hash, where it lies, and who signed it. */
const ResultIssued = event('result-issued', {
  number: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  key: z.string(),
  versionId: z.string(),
  bytes: z.int(),
  signers: z.array(z.string()),
});
const ResultReturned = event('result-returned', { channel: z.enum(['electronic', 'counter', 'post']) });
const DossierParked = event('dossier-parked', { step: Step, error: z.string() });
const DossierResumed = event('dossier-resumed', { step: Step });

/** Everything that can happen to a dossier. What is not here did not happen. */
export const DossierEvent = z.discriminatedUnion('type', [
  DossierSubmitted,
  ChecksRecorded,
  TaskOpened,
  TaskClaimed,
  TaskReleased,
  TaskReassigned,
  TaskOverdue,
  VerificationCompleted,
  DraftConfirmed,
  DraftDisputed,
  DossierApproved,
  ApprovalDeclined,
  DossierRefused,
  RegisterRefused,
  RegisterEntered,
  ResultIssued,
  ResultReturned,
  DossierParked,
  DossierResumed,
]);
export type DossierEvent = z.infer<typeof DossierEvent>;
export type DossierEventType = DossierEvent['type'];
