import * as z from 'zod/mini';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { Answer } from '../form/answers.ts';
import { Text } from '../text.ts';

/** What the result of a dossier says, and somebody calls wrong in another one. Events are named by their sequence. */
export const ContestedResult = z.strictObject({
  /** A keyed hash of what it is called in the other dossier: whoever reads this log need not learn which one that is. */
  case: z.string(),
  /** Which of the results, counted from 1. */
  place: z.int(),
  /** The event with what is called wrong, sealed. */
  opened: z.int(),
  at: z.string(),
  dueAt: z.string(),
  /** Upheld with words, by that event; or another result stands in its place, or none does. */
  outcome: z.optional(
    z.strictObject({ as: z.enum(['upheld', 'replaced', 'revoked']), at: z.string(), event: z.int() }),
  ),
});
export type ContestedResult = z.infer<typeof ContestedResult>;

/** What is called wrong, in the words of whoever does, and in which dossier; sealed to its event. */
export const ResultClaim = z.strictObject({
  dossier: z.string(),
  label: Text,
  held: Answer,
  claimed: z.string(),
  why: z.optional(z.string()),
});
export type ResultClaim = z.infer<typeof ResultClaim>;

interface Issuing {
  readonly contested?: readonly ContestedResult[] | undefined;
}

/** Nobody has looked at it yet. */
export const isOpen = ({ outcome }: ContestedResult): boolean => outcome === undefined;

/** What is called wrong of the result, with one more. */
export const contestedAfter = (
  { contested = [] }: Issuing,
  { at, data: { case: id, place, dueAt } }: Extract<DossierEvent, { type: 'result-disputed' }>,
  opened: number,
): ContestedResult[] => [...contested, { case: id, place, opened, at, dueAt }];

/** What is open ends so: all of it, or one case. */
export const endedAfter = (
  { contested }: Issuing,
  ending: NonNullable<ContestedResult['outcome']>,
  id?: string,
): { contested?: ContestedResult[] } =>
  contested === undefined
    ? {}
    : {
        contested: contested.map((each) =>
          isOpen(each) && (id === undefined || each.case === id) ? { ...each, outcome: ending } : each,
        ),
      };
