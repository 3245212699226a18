import * as z from 'zod/mini';
import { ChosenTime } from '../events/appointments.ts';
import { Acting } from '../events/acting.ts';
import { Actor } from '../events/actor.ts';
import { DeadlineKind } from '../events/deadline-kind.ts';
import { FiledOnBehalf } from '../events/filling.ts';
import { DossierStanding } from '../events/standing.ts';
import { Stage, Step } from '../events/step.ts';
import { Consulted } from './consulted.ts';
import { deliveries } from './delivery.ts';
import { ContestedResult } from './dispute/contested-result.ts';
import { Dispute } from './dispute/dispute.ts';
import { finances } from './finance.ts';
import { phases, statusCodes } from './lifecycle.ts';
import { validities } from './validity.ts';

/** A signed file that is, or was, the result; `document`: SHA-256 of the `result.json` in it. */
const Issued = z.strictObject({
  number: z.string(),
  sha256: z.string(),
  key: z.string(),
  versionId: z.string(),
  issuedAt: z.string(),
  document: z.optional(z.string()),
  status: z.optional(z.strictObject({ list: z.string(), index: z.int() })),
});

/** What a dossier is now: the fold of its events. Holds nothing personal. */
export const Dossier = z.strictObject({
  code: z.string(),
  procedure: z.string(),
  edition: z.string(),
  commune: z.string(),
  unit: z.string(),
  channel: z.enum(['online', 'counter', 'post']),
  /** Keyed hash of the identifier of whoever asks for the result. */
  applicant: z.string(),
  /** Keyed hash of whoever filed it. */
  transactor: z.string(),
  /** By what right they filed it for the applicant; `ended`: they have none any more. */
  acting: z.optional(z.extend(Acting, { ended: z.optional(z.literal(true)) })),
  /** Keyed hash of whoever acts for somebody else. */
  representative: z.optional(z.string()),
  /** Keyed hash of whom the result is about, once they have an identifier. */
  subject: z.optional(z.string()),
  /** Staff ids of those who helped to file it: none of them assesses, decides or signs it. */
  assistants: z.array(z.string()),
  /** An officer filed it in the applicant’s place, who has signed the declaration on paper. */
  onBehalf: z.optional(FiledOnBehalf),
  /** Keyed hashes of everybody whose data a source gave for it. */
  concerned: z.array(z.string()),
  /** Keyed hashes of everybody whose identifier stands in it. */
  named: z.array(z.string()),
  draft: z.string(),
  /** The linked matter of which it is a child. */
  linked: z.optional(z.string()),
  /** Keyed hashes of the values that may stand in one dossier only. */
  unique: z.array(z.strictObject({ path: z.string(), hash: z.string() })),
  route: z.array(Step),
  marks: z.array(z.string()),
  phase: z.enum(phases),
  status: z.literal(statusCodes),
  finance: z.enum(finances),
  delivery: z.enum(deliveries),
  /** Whether its result stands. */
  validity: z.enum(validities),
  /** Number of events so far; the sequence of the last one. */
  version: z.int(),
  hash: z.string(),
  submittedAt: z.string(),
  dueAt: z.string(),
  changedAt: z.string(),
  /** The open task that a person is expected to answer. */
  task: z.optional(
    z.strictObject({
      step: Step,
      role: z.string(),
      dueAt: z.string(),
      holder: z.optional(z.string()),
      /** Its term is over, and that is recorded. */
      overdue: z.optional(z.literal(true)),
    }),
  ),
  /**
   * Who decides outside the province, as far as they were asked. `silent`: their time was over once; `reminded`: they were
   * asked again then; `unheard`: an officer has it since; `to-ask`: the officer has them asked anew.
   */
  outside: z.optional(
    z.strictObject({
      partner: z.string(),
      reference: z.string(),
      attempt: z.int(),
      answerBy: z.string(),
      standing: z.enum(['asked', 'silent', 'reminded', 'unheard', 'answered', 'to-ask']),
      answers: z.array(z.strictObject({ id: z.string(), outcome: z.enum(['accepted', 'rejected']) })),
    }),
  ),
  /** For as long as somebody has to come: until when, how often they did not, and the time they chose. */
  appointment: z.optional(z.strictObject({ until: z.string(), missed: z.int(), chosen: z.optional(ChosenTime) })),
  /** Deadlines of the agency that have passed; `result` only as long as it is late, `notice` until whoever filed is told. */
  passed: z.optional(z.array(DeadlineKind)),
  /** By when whoever filed had to be told what is missing, once that has passed and as long as they are not. */
  untoldSince: z.optional(z.string()),
  /**
   * Other agencies that were asked, each until when, and what has come of it: its own word, or what its silence means.
   * As long as the answers they were asked about are the same.
   */
  consulted: z.optional(z.array(Consulted)),
  /** Who assessed it last. */
  verifiedBy: z.optional(z.string()),
  /** The event with what they established for the result. */
  assessed: z.optional(z.int()),
  /** Staff ids of everybody who ever assessed it: none of them signs it. */
  assessors: z.array(z.string()),
  approvedBy: z.optional(z.string()),
  /** What its result still has to be signed with by somebody’s own key; `given`: the event that brought the signature. */
  signing: z.optional(
    z.strictObject({
      field: z.literal('officer'),
      means: z.enum(['service', 'device']),
      /** Staff id. */
      signer: z.string(),
      hash: z.string(),
      number: z.string(),
      kind: z.string(),
      given: z.optional(z.int()),
    }),
  ),
  parked: z.optional(z.strictObject({ step: Stage, error: z.string(), at: z.string() })),
  /** Look-ups that have had no answer yet, and since when; they are asked again until it is decided. */
  silent: z.optional(z.strictObject({ lookups: z.array(z.string()), since: z.string() })),
  /** Look-ups whose source says something else than the dossier, or than another source, and of which questions. */
  doubted: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        source: z.string(),
        outcome: z.enum(['differs', 'contradicts']),
        fields: z.array(z.string()),
      }),
    ),
  ),
  /** The one round of supplements: the events that asked, brought answers and brought the last of it, and its term. */
  supplement: z.optional(
    z.strictObject({
      requested: z.int(),
      answerBy: z.string(),
      /** Components whose papers were asked for, and whether questions were; each left out where none was. */
      papers: z.optional(z.array(z.string())),
      questions: z.optional(z.literal(true)),
      answered: z.optional(z.int()),
      received: z.optional(z.int()),
    }),
  ),
  /** Files that were sent in or scanned: what each stands for, the event that has it, and who brought it. */
  files: z.optional(
    z.array(
      z.strictObject({
        file: z.string(),
        component: z.string(),
        received: z.int(),
        by: Actor.shape.kind,
        /** The event by which an officer stands for what was read in it. */
        confirmed: z.optional(z.int()),
        /** The agency’s signed copy of it. */
        copy: z.optional(z.strictObject({ key: z.string(), versionId: z.string(), sha256: z.string() })),
      }),
    ),
  ),
  /** Until when the fee is waited for. */
  payBy: z.optional(z.string()),
  /** At which step it was asked for: there the dossier goes on once it is paid. */
  paysAt: z.optional(z.enum(['decide', 'verify'])),
  /** When a new day was promised with an apology. */
  rescheduledAt: z.optional(z.string()),
  /** Codes of the reasons for which the term was extended, or the dossier paused: each counts once. */
  extensions: z.array(z.string()),
  suspensions: z.array(z.string()),
  /** Until when it is paused at the longest. */
  suspendedUntil: z.optional(z.string()),
  register: z.optional(z.strictObject({ book: z.string(), number: z.string() })),
  result: z.optional(
    z.extend(Issued, {
      /** It does not stand any more, by this reason. */
      revoked: z.optional(z.strictObject({ at: z.string(), code: z.string() })),
    }),
  ),
  /** Results that another one has replaced, the oldest first. */
  former: z.optional(z.array(z.extend(Issued, { replacedAt: z.string() }))),
  /** What is to replace the result: the event that asked for it, who approved before, and what it changes. */
  correction: z.optional(
    z.strictObject({
      requested: z.int(),
      code: z.string(),
      approvedBefore: z.optional(z.string()),
      stands: z.optional(DossierStanding),
    }),
  ),
  /** The event whose answers the result gives, where they were put right after the first one. */
  corrected: z.optional(z.int()),
  /** Values of sources that the citizen called wrong, and what has become of each. */
  disputes: z.optional(z.array(Dispute)),
  /** What of its own result is called wrong in other dossiers. */
  contested: z.optional(z.array(ContestedResult)),
  /** Questions whose answers do not go together any more, since a value was put right. */
  unfit: z.optional(z.array(z.string())),
  /** The last request for the result on paper: its event, how it is to be handed, and when it was. */
  paperCopy: z.optional(
    z.strictObject({
      requested: z.int(),
      at: z.string(),
      way: z.enum(['counter', 'post']),
      handed: z.optional(z.string()),
    }),
  ),
  /** When the first result was handed over. */
  returnedAt: z.optional(z.string()),
  /** When somebody first rated how it was handled, the event of the last rating, which counts, and how many there were. */
  rated: z.optional(z.strictObject({ first: z.string(), last: z.int(), times: z.int() })),
});
export type Dossier = z.infer<typeof Dossier>;
