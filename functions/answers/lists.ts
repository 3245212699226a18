import * as z from 'zod/mini';
import { Stage } from '../../events/step.ts';
import { Announced } from '../../events/announced.ts';
import { Doubted, Doubts } from '../../core/data-quality.ts';
import { Dossier } from '../../core/dossier.ts';
import { Text } from '../../core/text.ts';
import { UnitMember } from '../staff/staff-member.ts';
import { Unsynchronised } from '../sync/unsynchronised.ts';
import { Urgency } from '../../core/urgency.ts';
import { DossierSummary, DossierView } from './dossier.ts';

/** A part of a list; `next` is the `cursor` of the part behind it. */
const partOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.optional(z.string()) });

const { parked } = Dossier.shape;

export const OwnDossiers = partOf(DossierSummary);
export type OwnDossiers = z.infer<typeof OwnDossiers>;

/** Open tasks of a unit. */
export const Inbox = partOf(
  z.extend(
    z.pick(Dossier, { code: true, procedure: true, dueAt: true, status: true, submittedAt: true, version: true }),
    {
      name: Text,
      step: z.optional(Stage),
      stepDueAt: z.optional(z.string()),
      holder: z.optional(z.string()),
      marks: DossierView.shape.marks,
      late: z.boolean(),
      /** Minutes until it is due, by the calendar, or since then, below zero; nothing while its clock stands still. */
      left: z.optional(z.int()),
      /** The step is, whatever is left of the whole term. */
      stepLate: z.boolean(),
      /** Its clock stands still. */
      paused: z.boolean(),
      /** All that the citizen was asked for has come, as answers and files, and an officer has to look at it. */
      sent: z.boolean(),
      /** Whoever has its result waits for it on paper, since when. */
      paperAsked: z.optional(z.string()),
      /** Data were corrected after its decision, and a leader has to look at it. */
      review: z.optional(z.literal(true)),
      /** What its result says is called wrong in another dossier, and a leader has to look at it. */
      contested: z.optional(z.literal(true)),
      /** A value of it is in doubt: somebody calls it wrong, or sources say different things. */
      doubted: z.optional(z.literal(true)),
      /** Another agency asks theirs what it thinks, and no more of the dossier is shown to them. */
      asked: z.optional(z.literal(true)),
      /** Whether this person can go on with it; otherwise it waits for a colleague. */
      turn: z.boolean(),
      /** Nobody holds the task, and this person can take it. */
      claimable: z.boolean(),
      /** This person can approve it as it stands. */
      approvable: z.boolean(),
    },
  ),
);
export type Inbox = z.infer<typeof Inbox>;
export type InboxLine = Inbox['items'][number];

const count = z.int().check(z.nonnegative());

/** The same open tasks in numbers: where there are more than are counted at once, it is not `complete`. */
export const InboxCounts = z.strictObject({
  all: count,
  mine: count,
  overdue: count,
  today: count,
  /** Due within three days, today left out. */
  soon: count,
  supplement: count,
  doubted: count,
  procedures: z.array(z.strictObject({ code: z.string(), name: Text, count })),
  complete: z.boolean(),
});
export type InboxCounts = z.infer<typeof InboxCounts>;

/** Dossiers of a unit that are late or about to be, whoever has them now. */
export const LateDossiers = z.strictObject({
  items: z.array(
    z.extend(z.pick(Dossier, { code: true, procedure: true, dueAt: true }), {
      name: Text,
      step: z.optional(Stage),
      /** Staff id of whoever has the task; nobody has where others act, or nobody has taken it. */
      holder: z.optional(z.string()),
      urgency: Urgency,
      /** Minutes until it is due, by the calendar, or below zero since what has passed. */
      left: z.int(),
      /** An apology was sent and another day promised. */
      rescheduledAt: Dossier.shape.rescheduledAt,
    }),
  ),
  /** All there are, however many are listed. */
  late: count,
  soon: count,
  complete: z.boolean(),
});
export type LateDossiers = z.infer<typeof LateDossiers>;

/** Dossiers of a unit of which a value is in doubt, the oldest first. Names what it is about, and never a value. */
export const Discrepancies = partOf(
  z.extend(z.pick(Dossier, { code: true, procedure: true, submittedAt: true, dueAt: true }), {
    name: Text,
    step: z.optional(Stage),
    holder: z.optional(z.string()),
    /** Called wrong by people, and what has become of it. */
    disputes: z.array(
      z.strictObject({
        path: z.string(),
        label: Text,
        source: z.string(),
        /** Nothing can be proposed before it is settled. */
        holds: z.boolean(),
        state: z.enum(['untold', 'told', 'overdue', 'corrected', 'kept', 'settled']),
        /** The owner of the data was told then, and is to answer until then. */
        sentAt: z.optional(z.string()),
        dueAt: z.optional(z.string()),
        /** The unit of the province that looks at its own result. */
        reviewer: z.optional(Text),
        /** It was corrected after the decision, and a leader has to look at it. */
        review: z.optional(z.literal(true)),
      }),
    ),
    /** What sources say otherwise. */
    doubts: z.array(
      z.strictObject({ path: z.string(), label: Text, source: z.string(), kind: z.enum(['differs', 'contradicts']) }),
    ),
  }),
);
export type Discrepancies = z.infer<typeof Discrepancies>;

/** Dossiers whose route stopped on a fault. */
export const ParkedList = partOf(z.extend(parked.def.innerType, { code: z.string(), version: z.int() }));
export type ParkedList = z.infer<typeof ParkedList>;

/** Dossiers that the national portal does not accept. */
export const UnsynchronisedList = partOf(Unsynchronised);
export type UnsynchronisedList = z.infer<typeof UnsynchronisedList>;

/** The caller’s own unit and who works there. */
export const Colleagues = z.strictObject({ unit: Text, items: z.array(UnitMember) });
export type Colleagues = z.infer<typeof Colleagues>;

/** How often each value of each source was in doubt, by commune. */
export const DataQuality = z.strictObject({
  items: z.array(z.extend(Doubted, { ...Doubts.shape, label: Text, communeName: z.string() })),
  /** Results of the caller’s own unit that are called wrong in other dossiers and that a leader has to look at. */
  contested: z.array(
    z.strictObject({ dossier: z.string(), name: Text, cases: z.int(), dueAt: z.string(), overdue: z.boolean() }),
  ),
});
export type DataQuality = z.infer<typeof DataQuality>;

/** Deliveries that failed for good; what nobody can read has no dossier. */
export const DeadLetters = z.strictObject({
  items: z.array(
    z.extend(z.partial(Announced), {
      consumer: z.string(),
      id: z.optional(z.string()),
      /** When it was first put into the consumer’s queue. */
      since: z.optional(z.string()),
    }),
  ),
});
export type DeadLetters = z.infer<typeof DeadLetters>;

/**
 * How many open dossiers were credited now, how many were left because somebody changed them meanwhile, and how many
 * failed. `next` is the `cursor` to go on with. `complete` when all from the cursor on have their credit; where there
 * is neither, the same window once more credits what was left or failed.
 */
export const Credited = z.strictObject({
  credited: z.int(),
  left: z.int(),
  failed: z.int(),
  complete: z.boolean(),
  next: z.optional(z.string()),
});
export type Credited = z.infer<typeof Credited>;

/** Who hears of what happens to dossiers, and how much each has before them; the queues count approximately. */
export const QueueList = z.strictObject({
  at: z.string(),
  items: z.array(
    z.strictObject({
      consumer: z.string(),
      waiting: z.int(),
      /** Handed out, and neither done nor given up. */
      underWay: z.int(),
      dead: z.int(),
    }),
  ),
  /** What the outbox or the clock could not hand over after all tries; nobody sends it again by a button. */
  undelivered: z.int(),
});
export type QueueList = z.infer<typeof QueueList>;

export const Redriven = z.strictObject({ moved: z.int() });
export type Redriven = z.infer<typeof Redriven>;
