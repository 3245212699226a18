import * as z from 'zod/mini';
import { Consent } from '../../core/consent.ts';
import { Acting } from '../../events/acting.ts';
import { Actor } from '../../events/actor.ts';
import { Check, DossierEvent, SupplementItem } from '../../events/dossier-event.ts';
import { RecordedEvent } from '../../events/recorded-event.ts';
import { Compared } from '../../core/comparison.ts';
import { Dispute } from '../../core/dispute/dispute.ts';
import { Dossier } from '../../core/dossier.ts';
import { Flag, Prefilled } from '../../core/draft.ts';
import { Answer, Answers } from '../../core/form/answers.ts';
import { Form } from '../../core/form/field.ts';
import { Conflict } from '../../core/particulars.ts';
import { Represented } from '../../core/represented.ts';
import { Edition } from '../../core/procedure/edition.ts';
import { Sync } from '../../core/sync.ts';
import { Text } from '../../core/text.ts';
import { Paper } from '../papers/paper.ts';
import { WalletView } from './wallet.ts';

const { task, parked, verifiedBy, assessors, assistants, finance, delivery } = Dossier.shape;
const events = DossierEvent.def.options;
const EventType = z.literal(events.flatMap(({ shape }) => shape.type.def.values));
const { marks, fee, components } = Edition.shape;
const { exemptions } = fee.shape;
const Reason = exemptions.def.element;

/** A dossier was taken in, or had been taken in under the same key. */
export const Receipted = z.extend(
  z.pick(Dossier, { code: true, status: true, phase: true, dueAt: true, submittedAt: true }),
  { receipt: z.string() },
);
export type Receipted = z.infer<typeof Receipted>;

/** Where a dossier stands after a deed. */
export const Decided = z.pick(Dossier, { code: true, version: true, phase: true, status: true });
export type Decided = z.infer<typeof Decided>;

/** One line of a list of dossiers. */
export const DossierSummary = z.extend(
  z.pick(Dossier, {
    code: true,
    procedure: true,
    status: true,
    phase: true,
    dueAt: true,
    submittedAt: true,
    changedAt: true,
  }),
  {
    name: Text,
    statusText: Text,
    /** What the citizen is asked to do. */
    action: z.optional(z.enum(['confirm', 'supplement'])),
  },
);
export type DossierSummary = z.infer<typeof DossierSummary>;

const Commune = z.strictObject({ code: z.string(), fullName: z.string() });

/** A value of a source that the citizen calls wrong, and what has become of that. */
const SeenDispute = z.extend(z.pick(Dispute, { path: true, source: true, policy: true, overdue: true, review: true }), {
  label: Text,
  claim: z.optional(Flag),
  /** When the owner of the data was told, and until when they are expected to answer. */
  sentAt: z.optional(z.string()),
  dueAt: z.optional(z.string()),
  /** What they say, in their words and with the values, for whoever may read them; `late`: after the decision. */
  answer: z.optional(
    z.strictObject({
      outcome: z.enum(['corrected', 'kept']),
      at: z.string(),
      late: z.optional(z.literal(true)),
      before: z.optional(Answer),
      value: z.optional(Answer),
      on: z.optional(z.string()),
      basis: z.optional(z.string()),
    }),
  ),
  /** An officer has seen a paper. */
  settled: z.optional(z.strictObject({ by: z.enum(['source', 'paper']), at: z.string(), value: z.optional(Answer) })),
});

/** A dossier as everybody who may see it sees it. */
export const DossierView = z.extend(DossierSummary, {
  edition: z.string(),
  version: z.int(),
  commune: Commune,
  /** The names of the communes that answers and sources name by their codes. */
  communes: z.array(Commune),
  marks: z.array(z.pick(marks.def.element, { id: true, label: true })),
  /** For whom it was filed by somebody else, by whom and by what right. */
  for: z.optional(
    z.strictObject({ by: Acting.shape.by, name: z.string(), filedBy: z.string(), kin: Represented.shape.kin }),
  ),
  /** What happens now and who must act. */
  sentence: Text,
  /** Until when the citizen has to do what they are asked. */
  answerBy: z.optional(z.string()),
  form: Form,
  answers: Answers,
  prefill: z.record(z.string(), Prefilled),
  flags: z.array(Flag),
  /** Left out when nothing is called wrong. */
  disputes: z.optional(z.array(SeenDispute)),
  timeline: z.array(z.strictObject({ type: EventType, at: z.string(), text: Text, by: Actor.shape.kind })),
  notes: z.array(z.strictObject({ type: EventType, at: z.string(), note: z.string() })),
  /** Money, delivery: state sets beside the business status. */
  finance,
  delivery,
  /** What it costs, in đồng. */
  fee: z.int(),
  /** The one notice of what is missing, and whether the answer has come. */
  supplement: z.optional(
    z.strictObject({
      items: z.array(z.extend(SupplementItem, { name: Text })),
      answerBy: z.string(),
      /** The questions among it are answered. */
      answered: z.boolean(),
      /** Whoever was asked has done all they can: answers and files are there, and an officer has to look at them. */
      sent: z.boolean(),
      received: z.boolean(),
    }),
  ),
  /** Why it is paused, and until when; or why it was stopped. */
  halt: z.optional(z.extend(Reason, { until: z.optional(z.string()) })),
  /** Each time that the term was made longer, and why. */
  extended: z.array(z.extend(Reason, { at: z.string() })),
  /** A new day, promised with an apology. */
  rescheduled: z.optional(z.strictObject({ at: z.string(), day: z.string() })),
  /** Whether the applicant can still take it back. */
  withdrawable: z.boolean(),
  /** The official forms about it that are written, by their number in Circular 03/2025/TT-VPCP. */
  papers: z.array(z.extend(Paper, { name: Text, url: z.string() })),
  /** The agency’s signed electronic copies of papers that were sent in or scanned. */
  copies: z.array(z.strictObject({ file: z.string(), name: Text, url: z.string() })),
  receipt: z.string(),
  result: z.optional(
    z.strictObject({
      number: z.string(),
      issuedAt: z.string(),
      url: z.string(),
      /** Into whose wallets it has gone, where it does so by itself. */
      wallet: z.optional(WalletView),
      /** It does not stand any more, since when and why. */
      revoked: z.optional(z.extend(Reason, { at: z.string() })),
      /** Another one is being signed in its place, or has been, and why. */
      corrected: z.optional(z.extend(Reason, { at: z.string() })),
      /** Those in whose place it stands, the oldest first. */
      former: z.optional(z.array(z.strictObject({ number: z.string(), issuedAt: z.string(), replacedAt: z.string() }))),
    }),
  ),
  /** The result on paper: whether it can be asked for now, what it costs, in đồng, and what became of the last request. */
  paperCopy: z.optional(
    z.strictObject({
      offered: z.boolean(),
      fee: z.int(),
      ground: z.string(),
      asked: z.optional(
        z.strictObject({
          at: z.string(),
          way: z.enum(['counter', 'post']),
          state: z.enum(['open', 'handed', 'lapsed']),
          handedAt: z.optional(z.string()),
          /** Its number at the post. */
          item: z.optional(z.string()),
        }),
      ),
    }),
  ),
  refusal: z.optional(z.array(Reason)),
});
export type DossierView = z.infer<typeof DossierView>;

const Act = z.enum([
  'claim',
  'release',
  'reassign',
  'propose',
  'refuse',
  'approve',
  'decline',
  'resume',
  'assist',
  'request-supplement',
  'receive-supplement',
  'suspend',
  'continue',
  'extend',
  'reschedule',
  'request-payment',
  'record-payment',
  'waive-fee',
  'revoke-result',
  'correct-result',
  'settle-dispute',
  'close-review',
  'hand-paper-copy',
]);
export type Act = z.infer<typeof Act>;

/** What staff see beside it: the task, the checks, and every value beside its source. */
export const StaffDossierView = z.extend(DossierView, {
  task: z.optional(z.extend(task.def.innerType, { mine: z.boolean() })),
  verifiedBy,
  /** Who ever assessed it, or helped to file it: none of them signs. */
  assessors,
  assistants,
  parked,
  /** What this member of staff may do now. */
  allowed: z.array(Act),
  /** It names this very member of staff, so a colleague decides. */
  own: z.optional(z.literal(true)),
  /** Absent for whoever may not read it. */
  applicantName: z.optional(z.string()),
  checks: z.array(
    z.extend(Check, {
      outcome: z.enum([...Check.shape.outcome.options, ...Conflict.shape.outcome.options, 'refused']),
      label: z.optional(Text),
      /** Of one that was not asked: the question whose answer left it no bearing, by its path. */
      bearsOn: z.optional(z.string()),
    }),
  ),
  comparison: z.array(Compared),
  /** What whoever filed it said may be asked to fill in the form, by ids of look-ups. */
  consent: z.optional(Consent),
  /** Look-ups that have had no answer yet, and since when; they are asked again. */
  silent: z.optional(z.strictObject({ lookups: z.array(z.string()), since: z.string() })),
  /** How far the national portal knows of it. A change of this alone makes no new version. */
  synchronisation: z.extend(z.pick(Sync, { state: true, acknowledged: true, error: true }), {
    at: z.optional(z.string()),
  }),
  refusalReasons: z.array(Reason),
  /** What can be asked for once: each component with the case it is for, its ground, and the fields that nobody else knows. */
  askable: z.array(
    z.extend(z.pick(components.def.element, { id: true, name: true, when: true, ground: true }), {
      fields: z.array(z.strictObject({ path: z.string(), label: Text })),
    }),
  ),
  /** What may not be asked for, and why: which source, as of when, from when on after all, by what law. */
  withheld: z.optional(
    z.array(z.extend(z.pick(components.def.element, { id: true, name: true }), { code: z.string(), why: Text })),
  ),
  suspensions: z.array(Reason),
  extensions: z.array(Reason),
  exemptions: z.array(Reason),
  /** Results of other dossiers that were taken from the one of this, by their dossier; `outdated`: from one that does not stand. */
  resting: z.array(z.strictObject({ dossier: z.string(), outdated: z.boolean() })),
  /** For what a result can be taken back, and for what another can take its place; `alike` with the same content. */
  revocations: z.array(Reason),
  corrections: z.array(z.extend(Reason, { alike: z.boolean() })),
  /** Questions whose answers do not go together any more, since a value was put right. */
  unfit: z.optional(z.array(z.string())),
});
export type StaffDossierView = z.infer<typeof StaffDossierView>;

/** As a citizen sees it, or staff. */
export const SeenDossier = z.union([DossierView, StaffDossierView]);
export type SeenDossier = z.infer<typeof SeenDossier>;

/** The log of a dossier without its sealed parts. `data` goes by `type`. */
export const EventLog = z.strictObject({
  dossier: z.string(),
  items: z.array(
    z.extend(z.pick(RecordedEvent, { sequence: true, previous: true, hash: true }), {
      v: z.literal(1),
      type: EventType,
      at: z.string(),
      by: Actor,
      data: z.union(events.map(({ shape }) => shape.data)),
    }),
  ),
  /** Every link of the chain holds, and the dossier is the fold of this log. */
  intact: z.boolean(),
});
export type EventLog = z.infer<typeof EventLog>;

/** A short-lived address from which the paper is fetched, as `application/pdf`. */
export const PaperLink = z.strictObject({ url: z.url() });
export type PaperLink = z.infer<typeof PaperLink>;
