import * as z from 'zod/mini';
import { Pause } from '../events/step.ts';
import { Term } from './term.ts';

const cited = { ground: z.string(), unverified: z.optional(z.string()) };

/** Why the clock of the law stands still: a wait of the dossier, or a breakdown of ours that was recorded. */
export const PauseCause = z.enum([...Pause.options, 'outage']);
export type PauseCause = z.infer<typeof PauseCause>;

/** What holds for every procedure of the one-stop units from one day on. A dossier keeps the rules of its receipt. */
export const Rules = z.strictObject({
  id: z.string(),
  /** They hold until the next edition begins. */
  from: z.iso.date(),
  /** That the day of receipt is not counted, and that a last day on which nobody works gives way to the next that is worked. */
  firstDay: z.strictObject(cited),
  lastDay: z.strictObject(cited),
  /** That time is counted in opening hours: from the next opening on, minute by minute, and a day to its close of business. */
  openingHours: z.strictObject(cited),
  /** Why nobody works; days that are exchanged have the ground of their year’s decision, weekends that of the week. */
  holidays: z.strictObject({ holiday: z.strictObject(cited), compensation: z.strictObject(cited) }),
  /** Only the causes listed here stop the clock; the business status a wait shows is that of `core/lifecycle.ts`. */
  pauses: z.array(z.strictObject({ because: PauseCause, ...cited })),
  /** When a direct dossier is passed on. It moves no term: a cut-off is the procedure’s own, and has its term’s ground. */
  passingOn: z.strictObject(cited),
  /** Why there is one round of supplements only. */
  supplements: z.strictObject(cited),
  /** Until when whoever filed has to be told what is missing or wrong, by channel. */
  notices: z.array(
    z.strictObject({ id: z.string(), channels: z.array(z.enum(['online', 'counter', 'post'])), term: Term }),
  ),
  /**
   * Once only. `noticeDays`: the apology is out at the latest so many working days before the day it is due. `mostDays`:
   * the new day is at most so many working days after it, for what is promised cannot be put right.
   */
  rescheduling: z.strictObject({
    noticeDays: z.int().check(z.nonnegative()),
    mostDays: z.int().check(z.positive()),
    ...cited,
  }),
  /** Why it is possible until the decision; left out where no ground of that time is known. */
  withdrawal: z.optional(z.strictObject(cited)),
  /** That a result is given on paper too when whoever has it asks, and what that costs, in đồng; left out likewise. */
  paperCopies: z.optional(z.strictObject({ fee: z.int().check(z.nonnegative()), ...cited })),
});
export type Rules = z.infer<typeof Rules>;

/** The editions of the rules in the order of their days: no day has two, and from the first on none has none. */
export const defineRules = (input: readonly Rules[]): readonly Rules[] => {
  const editions = z.array(Rules).check(z.minLength(1)).parse(input);
  for (const [index, { id, from }] of editions.entries()) {
    if (from <= (editions[index - 1]?.from ?? '')) throw new Error(`rules ${id}: must begin after those before them`);
    if (editions.findIndex((other) => other.id === id) < index) throw new Error(`rules ${id}: stand twice`);
  }
  return editions;
};

/** The rules in force on a civil date. */
export const rulesOn = (editions: readonly Rules[], date: string): Rules => {
  const found = editions.findLast(({ from }) => from <= date);
  if (found === undefined) throw new Error(`no general rules are known on ${date}`);
  return found;
};

/** The rules that a dossier was received under. */
export const rulesNamed = (editions: readonly Rules[], id: string): Rules => {
  const found = editions.find((rules) => rules.id === id);
  if (found === undefined) throw new Error(`there are no general rules ${id}`);
  return found;
};
