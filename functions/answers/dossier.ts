import * as z from 'zod/mini';
import { ChosenTime, Taken } from '../../events/appointments.ts';
import { Acting } from '../../events/acting.ts';
import { Actor } from '../../events/actor.ts';
import { PayTo } from '../../events/pay-to.ts';
import { RatingReason, Score } from '../../events/ratings.ts';
import { SupplementItem } from '../../events/supplements.ts';
import { Dispute } from '../../core/dispute/dispute.ts';
import { Dossier } from '../../core/dossier.ts';
import { Flag, Prefilled } from '../../core/draft.ts';
import { Answer, Answers } from '../../core/form/answers.ts';
import { Form } from '../../core/form/field.ts';
import { Represented } from '../../core/represented.ts';
import { Edition } from '../../core/procedure/edition.ts';
import { Text } from '../../core/text.ts';
import { Paper } from '../papers/paper.ts';
import { EventType } from './event-log.ts';
import { Reason } from './reason.ts';
import { WalletView } from './wallet.ts';

const { finance, delivery } = Dossier.shape;
const { marks } = Edition.shape;

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
    action: z.optional(z.enum(['appointment', 'confirm', 'supplement'])),
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
  /** The unit of the province that looks at it, where the value is of a result that it issued. */
  reviewer: z.optional(Text),
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
  /** It is part of a linked matter: the code of that. */
  linked: z.optional(z.string()),
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
  /** The account into which it is paid, while it is waited for; the dossier’s code is the message of the transfer. */
  payTo: z.optional(
    z.extend(PayTo, {
      /** The text of a VietQR that says the same; left out where the code is too long for one. */
      qr: z.optional(z.string()),
    }),
  ),
  /** Whose officers record the payment, while it is waited for; and where it can be brought, if a counter takes it. */
  paidTo: z.optional(z.strictObject({ name: Text, counter: z.optional(Text) })),
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
  /** As long as somebody has to come in person: for what, by what law, until when, and the time they chose. */
  appointment: z.optional(
    z.strictObject({
      until: z.string(),
      chosen: z.optional(ChosenTime),
      takes: z.array(Taken),
      bring: z.optional(Text),
      ground: z.string(),
      missed: z.int(),
      /** Missed so often, the dossier stops. */
      mostMissed: z.int(),
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
  /** For whoever may rate how it went: whether they still can, until when they can change it, and what they said. */
  rating: z.optional(
    z.strictObject({
      open: z.boolean(),
      until: z.optional(z.string()),
      given: z.optional(
        z.strictObject({ at: z.string(), score: Score, reasons: z.array(RatingReason), words: z.optional(z.string()) }),
      ),
    }),
  ),
});
export type DossierView = z.infer<typeof DossierView>;

/** A short-lived address from which the paper is fetched, as `application/pdf`. */
export const PaperLink = z.strictObject({ url: z.url() });
export type PaperLink = z.infer<typeof PaperLink>;
