import * as z from 'zod/mini';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { Disputed } from '../../events/submission.ts';

/** A value of a source that the citizen called wrong, and what has become of that. Events are named by their sequence. */
export const Dispute = z.extend(Disputed, {
  /** The case with the owner of the data, once they were told: until when they are expected to answer. */
  case: z.optional(
    z.strictObject({
      id: z.string(),
      sentAt: z.string(),
      dueAt: z.string(),
      /** Of what the province has issued: the dossier that it comes from, and the unit that looks at it there. */
      reviewer: z.optional(z.strictObject({ dossier: z.string(), unit: z.string() })),
    }),
  ),
  overdue: z.optional(z.literal(true)),
  /** What they say; `late`: after the decision, so that nothing was put right by it. */
  answer: z.optional(
    z.strictObject({
      outcome: z.enum(['corrected', 'kept']),
      at: z.string(),
      event: z.int(),
      late: z.optional(z.literal(true)),
    }),
  ),
  /** An officer has seen a paper: the source is right, or what the paper says. */
  settled: z.optional(z.strictObject({ by: z.enum(['source', 'paper']), at: z.string(), event: z.int() })),
  /** A leader has to look at it, or has. */
  review: z.optional(z.enum(['open', 'closed'])),
});
export type Dispute = z.infer<typeof Dispute>;

interface Contested {
  readonly disputes?: readonly Dispute[] | undefined;
}

export const disputeAt = ({ disputes = [] }: Contested, path: string): Dispute | undefined =>
  disputes.find((dispute) => dispute.path === path);

/** What keeps a result from being proposed: nobody has said what is right. */
export const isHolding = ({ policy, answer, settled }: Dispute): boolean =>
  policy === 'hold' && answer === undefined && settled === undefined;

/** What may still be wrong, so that a paper may show it: no officer has settled it, and its owner has not corrected it. */
export const heldWrong = ({ answer, settled }: Dispute): boolean =>
  settled === undefined && answer?.outcome !== 'corrected';

/** The owner of the data, which may be a unit of the province itself, has not answered yet. */
export const isAwaited = ({ answer }: Dispute): boolean => answer === undefined;

/** Under which the owner of the data knows it: the same however often they are told. */
export const caseOf = (code: string, path: string): string => `${code}-${path}`;

const answering = ['dispute-answered', 'assessment-lapsed', 'dispute-noted', 'review-opened'] as const;
const disputing = ['dispute-sent', 'dispute-overdue', 'dispute-settled', 'review-closed', ...answering] as const;
type Answering = Extract<DossierEvent, { type: (typeof answering)[number] }>;
type Disputing = Extract<DossierEvent, { type: (typeof disputing)[number] }>;

/** It happens only where something is called wrong. */
export const isDisputing = (type: DossierEvent['type']): boolean => disputing.some((known) => known === type);

const answerIn = (event: Answering, sequence: number): Partial<Dispute> => {
  const late = event.type === 'dispute-noted' || event.type === 'review-opened';
  const outcome = event.type === 'review-opened' ? 'corrected' : event.data.outcome;
  return { answer: { outcome, at: event.at, event: sequence, ...(late ? { late } : {}) } };
};

const sentIn = ({ at, data }: Extract<DossierEvent, { type: 'dispute-sent' }>): NonNullable<Dispute['case']> => {
  const { case: id, dueAt, reviewer } = data;
  return { id, sentAt: at, dueAt, ...(reviewer === undefined ? {} : { reviewer }) };
};

const said = (event: Disputing, sequence: number): Partial<Dispute> => {
  switch (event.type) {
    case 'dispute-sent':
      return { case: sentIn(event) };
    case 'dispute-overdue':
      return { overdue: true };
    case 'dispute-settled':
      return { settled: { by: event.data.by, at: event.at, event: sequence } };
    case 'review-opened':
      return { ...answerIn(event, sequence), review: 'open' };
    case 'review-closed':
      return { review: 'closed' };
    default:
      return answerIn(event, sequence);
  }
};

/** Whether this was said before: the first word of an owner, and of an officer, is the one that counts. */
const isSaid = ({ answer, settled, case: sent }: Dispute, { type }: Disputing): boolean => {
  if (type === 'dispute-settled') return settled !== undefined;
  return type === 'dispute-sent' ? sent !== undefined : answering.some((each) => each === type) && answer !== undefined;
};

/** The disputes after one more event about one of them. */
export const disputesAfter = ({ disputes = [] }: Contested, event: Disputing, sequence: number): Dispute[] =>
  disputes.map((dispute) =>
    dispute.path === event.data.path && !isSaid(dispute, event) ? { ...dispute, ...said(event, sequence) } : dispute,
  );

/** Another result takes the place of the one there is, or none does: there is nothing left to look at. */
export const reviewed = ({ disputes }: Contested): { disputes?: Dispute[] } =>
  disputes === undefined
    ? {}
    : {
        disputes: disputes.map((dispute) => (dispute.review === 'open' ? { ...dispute, review: 'closed' } : dispute)),
      };
