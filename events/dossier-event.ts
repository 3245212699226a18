import * as z from 'zod/mini';
import { Acting } from './acting.ts';
import { Actor } from './actor.ts';
import { DeadlineKind } from './deadline-kind.ts';
import { FrozenLaw } from './frozen-law.ts';
import { Stage, Step } from './step.ts';

const instant = z.iso.datetime();
/** A keyed hash of a value that may stand in one dossier only, and the field it stands in. */
const Placed = z.strictObject({ path: z.string(), hash: z.string() });
const Channel = z.enum(['online', 'counter', 'post']);
const standing = {
  /** Who acts for somebody else. */
  representative: z.optional(z.string()),
  /** Keyed hashes of everybody whose identifier stands in it, given by a source or typed: none of them decides it. */
  named: z.array(z.string()),
  /** Facts about the case that the law attaches something to, such as `late-registration`. */
  marks: z.array(z.string()),
  /** Keyed hashes of values that may stand in one dossier only, by the field they stand in. */
  unique: z.array(Placed),
};
/** Who and what stands in a dossier by its answers. */
export const DossierStanding = z.strictObject(standing);
export type DossierStanding = z.infer<typeof DossierStanding>;
const event = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, data: Shape) =>
  z.strictObject({
    v: z.literal(1),
    type: z.literal(type),
    at: instant,
    by: Actor,
    data: z.strictObject(data),
    /** When the result is due after this event, where the event changed that. */
    due: z.optional(instant),
    /** Personal details of this event, sealed with the citizen's own key; erasing that key erases them. */
    sealed: z.optional(z.string()),
  });

/**
 * A value of a source that the citizen calls wrong, and what that means for the dossier: `hold`, no result is proposed
 * before it is cleared up; `proceed-marked`, it goes on, marked for whoever decides; `proceed-silent`, without a mark.
 */
export const Disputed = z.strictObject({
  path: z.string(),
  source: z.string(),
  policy: z.enum(['hold', 'proceed-marked', 'proceed-silent']),
});
export type Disputed = z.infer<typeof Disputed>;

/** The names under which a dossier is filed for good: which edition of which procedure, where, and by which route. */
const DossierSubmitted = event('dossier-submitted', {
  procedure: z.string(),
  edition: z.string(),
  /** The law of the day of receipt, which stays this dossier’s law. */
  frozen: FrozenLaw,
  commune: z.string(),
  unit: z.string(),
  channel: Channel,
  /** Keyed hashes of the people behind it: who asks for the result, and who filed it. */
  applicant: z.string(),
  transactor: z.string(),
  /** By what right, where the two are not the same. */
  acting: z.optional(Acting),
  /** Keyed hashes of everybody whose data a source gave for it: whoever reads it is on their record. */
  concerned: z.array(z.string()),
  ...standing,
  route: z.array(Step),
  draft: z.string(),
  /** Left out when nothing is called wrong. */
  disputed: z.optional(z.array(Disputed)),
});

/** What one look-up said of the answers: `evidence` is its record, `fields` are those that differ. */
export const Check = z.strictObject({
  id: z.string(),
  source: z.string(),
  outcome: z.enum(['matches', 'differs', 'missing', 'unavailable', 'contradicts']),
  /** Of `contradicts`: the source that says something else. */
  against: z.optional(z.string()),
  evidence: z.optional(z.string()),
  fields: z.array(z.string()),
  /** Why the source has nothing that counts, where it had something. */
  why: z.optional(z.enum(['revoked', 'replaced'])),
  /** Of `missing`: it has no bearing on what was declared, and so was not asked. */
  unasked: z.optional(z.literal(true)),
});
export type Check = z.infer<typeof Check>;
const ChecksRecorded = event('checks-recorded', { checks: z.array(Check) });
/** These look-ups got no answer: they are asked again until the dossier is decided, and nobody has to do anything. */
const ChecksPostponed = event('checks-postponed', { lookups: z.array(z.string()).check(z.minLength(1)) });
/** What those said that were asked again. */
const ChecksRepeated = event('checks-repeated', { checks: z.array(Check).check(z.minLength(1)) });

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
  reasons: z.array(z.strictObject({ code: z.string(), ground: z.string() })).check(z.minLength(1)),
});
/** A national register says no and would say it again: an officer looks at the dossier once more. */
const RegisterRefused = event('register-refused', { source: z.string(), code: z.string() });
/** `subject` is the keyed hash of whom the entry is about, when the register gave them an identifier. */
const RegisterEntered = event('register-entered', {
  book: z.string(),
  number: z.string(),
  subject: z.optional(z.string()),
});

/** What is missing of one component of the frozen edition: the questions to answer anew, or the paper itself. */
export const SupplementItem = z.strictObject({
  component: z.string(),
  /** Paths of the form’s questions; none when the paper is to be brought. */
  fields: z.array(z.string()),
  ground: z.string().check(z.minLength(1)),
});
export type SupplementItem = z.infer<typeof SupplementItem>;
const items = z.array(SupplementItem).check(z.minLength(1));
const SupplementRequested = event('supplement-requested', { items, answerBy: instant });
/** The questions are answered, sealed with the event; who and what stands in the dossier now. Papers are awaited still. */
const SupplementAnswered = event('supplement-answered', { stands: DossierStanding });
/** All is there: the last of it came `online`, with the answers, or was brought to the `counter`. */
const SupplementReceived = event('supplement-received', {
  channel: z.enum(['online', 'counter']),
  stands: z.optional(DossierStanding),
});

/** What may be sent in. */
export const FileType = z.enum(['application/pdf', 'image/jpeg', 'image/png']);
export type FileType = z.infer<typeof FileType>;
/** What the signatures of a file are worth: a result of ours, valid ones by somebody we trust, or whole but unknown. */
export const FileSigned = z.enum(['result', 'trusted', 'unknown']);
export type FileSigned = z.infer<typeof FileSigned>;
/** A file that stands for a component; screened, and kept with the papers. Its name and signers are sealed. */
const FileReceived = event('file-received', {
  file: z.uuid(),
  component: z.string(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: z.int(),
  type: FileType,
  /** Left out when it bears no signature. */
  signed: z.optional(FileSigned),
});

/**
 * An officer stands for what was read in a file of this kind. `looked`: which values were looked at one by one,
 * `changed`: which were put right by hand. The values themselves are sealed.
 */
const FileConfirmed = event('file-confirmed', {
  file: z.uuid(),
  kind: z.string(),
  fields: z.array(z.string()),
  looked: z.array(z.string()),
  changed: z.array(z.string()),
});
/** The agency’s own electronic copy of the paper, signed with its seal; written once. */
const FileCopied = event('file-copied', {
  file: z.uuid(),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  key: z.string(),
  versionId: z.string(),
  bytes: z.int(),
});

const Coded = { code: z.string(), ground: z.string() };
const DossierWithdrawn = event('dossier-withdrawn', {});
const DossierStopped = event('dossier-stopped', Coded);
const DossierSuspended = event('dossier-suspended', { ...Coded, until: instant });
const DossierContinued = event('dossier-continued', {});
const PaymentRequested = event('payment-requested', { payBy: instant });
/** `receipt` is the number of the payment’s own receipt. */
const PaymentRecorded = event('payment-recorded', { receipt: z.string() });
const FeeWaived = event('fee-waived', Coded);
/** Here and in the next two, `answerBy` is the new end of what is waited for now. */
const TermExtended = event('term-extended', { ...Coded, answerBy: z.optional(instant) });
/** The apology with a new day; only its reason is personal, and sealed. */
const DossierRescheduled = event('dossier-rescheduled', {
  day: z.iso.date(),
  ground: z.string(),
  answerBy: z.optional(instant),
});
/**
 * The system did not work from … to …: that time is not counted. `reason` says what did not work, and nothing of a
 * person.
 */
const OutageCredited = event('outage-credited', {
  outage: z.string(),
  from: instant,
  to: instant,
  reason: z.optional(z.string()),
  answerBy: z.optional(instant),
});

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/**
 * The written result waits for a signature that the platform cannot make by itself: `hash` is the SHA-256 of what the
 * key behind `means` has to sign, in the name of `signer`, a member of staff.
 */
const SignatureRequested = event('signature-requested', {
  field: z.literal('officer'),
  means: z.enum(['service', 'device']),
  signer: z.string(),
  hash: sha256,
  number: z.string(),
  kind: z.string(),
  dueAt: instant,
});
/** That signature: its value in base64, or the file that was signed elsewhere, by its own hash. */
const SignatureGiven = event('signature-given', {
  field: z.literal('officer'),
  hash: sha256,
  value: z.optional(z.string()),
  file: z.optional(sha256),
});
/** The one result of this dossier: the file's own hash, where it lies, and who signed it. */
const ResultIssued = event('result-issued', {
  number: z.string(),
  sha256,
  key: z.string(),
  versionId: z.string(),
  bytes: z.int(),
  signers: z.array(z.string()),
  /** SHA-256 of the `result.json` in the file; left out, like the next, in events from before there was a list. */
  document: z.optional(sha256),
  /** Its place in the lists of results that do not stand any more. */
  status: z.optional(z.strictObject({ list: z.string(), index: z.int() })),
  /** Number of the result in whose place it stands, from now on the only one that does. */
  replaces: z.optional(z.string()),
});
/** The result does not stand any more. Why, in words for the citizen, is sealed. */
const ResultRevoked = event('result-revoked', Coded);
/**
 * Another result is to be signed in the place of the one there is, because that is wrong or its file cannot be used.
 * `stands` when answers were put right; they and the reason in words are sealed.
 */
const ResultCorrectionRequested = event('result-correction-requested', {
  ...Coded,
  stands: z.optional(DossierStanding),
});
/** Who ordered the correction does not sign it: the old result stays. */
const CorrectionLapsed = event('correction-lapsed', {});
/**
 * The result on paper too: collected at the one-stop unit, or sent by post, to an address that is sealed. What it costs,
 * in đồng, and by what law.
 */
const PaperWay = z.enum(['counter', 'post']);
const PaperCopyRequested = event('paper-copy-requested', {
  way: PaperWay,
  fee: z.int().check(z.nonnegative()),
  ground: z.string(),
});
/** It was printed from the signed file and given to whoever asked, or to the post. */
const PaperCopyHanded = event('paper-copy-handed', { way: PaperWay });
const ResultReturned = event('result-returned', { channel: z.enum(['electronic', 'counter', 'post']) });
const inCase = { path: z.string(), case: z.string() };
/** The owner of the data was told that a value is called wrong, and answers until `dueAt`. */
const DisputeSent = event('dispute-sent', { ...inCase, source: z.string(), dueAt: instant });
/** That time is over; the case stays open, and nothing waits longer for it. */
const DisputeOverdue = event('dispute-overdue', inCase);
const answered = {
  ...inCase,
  outcome: z.enum(['corrected', 'kept']),
  /** Who and what stands in the dossier now; left out when no answer of the form has changed. */
  stands: z.optional(DossierStanding),
  /** Questions whose answers do not go together any more. */
  unfit: z.optional(z.array(z.string())),
};
/** What the owner of the data says before anything is decided; the value is sealed with the event. */
const DisputeAnswered = event('dispute-answered', answered);
/** They have corrected what an officer had assessed already: it is looked at once more. */
const AssessmentLapsed = event('assessment-lapsed', answered);
/** What they say when it changes nothing any more: they kept the value, or the dossier has ended. */
const DisputeNoted = event('dispute-noted', { ...inCase, outcome: z.enum(['corrected', 'kept']) });
/**
 * An officer has seen a paper that shows what is right, the value of the source or another one; sealed, with what the
 * paper is. The case with the owner of the data goes on.
 */
const DisputeSettled = event('dispute-settled', {
  path: z.string(),
  by: z.enum(['source', 'paper']),
  ground: z.string(),
  stands: z.optional(DossierStanding),
  unfit: z.optional(z.array(z.string())),
});
/** The owner has corrected a value after the decision, which is not rewritten: a leader looks at it. */
const ReviewOpened = event('review-opened', inCase);
/** Nothing is to be done about it; why is sealed with the event. */
const ReviewClosed = event('review-closed', { path: z.string() });
const DossierParked = event('dossier-parked', { step: Stage, error: z.string() });
/** `answerBy` as above: nobody could answer while it was parked. */
const DossierResumed = event('dossier-resumed', { step: Stage, answerBy: z.optional(instant) });

/** Everything that can happen to a dossier. What is not here did not happen. */
export const DossierEvent = z.discriminatedUnion('type', [
  DossierSubmitted,
  ChecksRecorded,
  ChecksPostponed,
  ChecksRepeated,
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
  SupplementRequested,
  SupplementAnswered,
  SupplementReceived,
  FileReceived,
  FileConfirmed,
  FileCopied,
  DossierWithdrawn,
  DossierStopped,
  DossierSuspended,
  DossierContinued,
  PaymentRequested,
  PaymentRecorded,
  FeeWaived,
  TermExtended,
  DossierRescheduled,
  OutageCredited,
  RegisterRefused,
  RegisterEntered,
  SignatureRequested,
  SignatureGiven,
  ResultIssued,
  ResultReturned,
  ResultRevoked,
  ResultCorrectionRequested,
  CorrectionLapsed,
  PaperCopyRequested,
  PaperCopyHanded,
  DisputeSent,
  DisputeOverdue,
  DisputeAnswered,
  AssessmentLapsed,
  DisputeNoted,
  DisputeSettled,
  ReviewOpened,
  ReviewClosed,
  DossierParked,
  DossierResumed,
]);
export type DossierEvent = z.infer<typeof DossierEvent>;
export type DossierEventType = DossierEvent['type'];
