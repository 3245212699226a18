import * as z from 'zod/mini';
import { Actor } from '../../events/actor.ts';
import { Check, DossierEvent } from '../../events/dossier-event.ts';
import { RecordedEvent } from '../../events/recorded-event.ts';
import { Compared } from '../../core/comparison.ts';
import { Dossier } from '../../core/dossier.ts';
import { Flag, Prefilled } from '../../core/draft.ts';
import { Answers } from '../../core/form/answers.ts';
import { Form } from '../../core/form/field.ts';
import { Conflict } from '../../core/particulars.ts';
import { Edition } from '../../core/procedure/edition.ts';
import { Text } from '../../core/text.ts';

const { task, parked, verifiedBy } = Dossier.shape;
const events = DossierEvent.def.options;
const EventType = z.literal(events.flatMap(({ shape }) => shape.type.def.values));
const { marks, refusalReasons } = Edition.shape;

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
    action: z.optional(z.literal('confirm')),
  },
);
export type DossierSummary = z.infer<typeof DossierSummary>;

/** A dossier as everybody who may see it sees it. */
export const DossierView = z.extend(DossierSummary, {
  edition: z.string(),
  version: z.int(),
  commune: z.strictObject({ code: z.string(), fullName: z.string() }),
  marks: z.array(z.pick(marks.def.element, { id: true, label: true })),
  /** What happens now and who must act. */
  sentence: Text,
  form: Form,
  answers: Answers,
  prefill: z.record(z.string(), Prefilled),
  flags: z.array(Flag),
  timeline: z.array(z.strictObject({ type: EventType, at: z.string(), text: Text, by: Actor.shape.kind })),
  notes: z.array(z.strictObject({ type: EventType, at: z.string(), note: z.string() })),
  receipt: z.string(),
  result: z.optional(z.strictObject({ number: z.string(), issuedAt: z.string(), url: z.string() })),
  refusal: z.optional(refusalReasons),
});
export type DossierView = z.infer<typeof DossierView>;

const Act = z.enum(['claim', 'release', 'reassign', 'propose', 'refuse', 'approve', 'decline', 'resume']);
export type Act = z.infer<typeof Act>;

/** What staff see beside it: the task, the checks, and every value beside its source. */
export const StaffDossierView = z.extend(DossierView, {
  task: z.optional(z.extend(task.def.innerType, { mine: z.boolean() })),
  verifiedBy,
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
    }),
  ),
  comparison: z.array(Compared),
  refusalReasons,
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
