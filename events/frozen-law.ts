import * as z from 'zod/mini';

const Hours = z.tuple([z.string(), z.string()]);

/** When the counters work: hours by weekday (1 Monday … 7 Sunday), and on each day that is unlike its weekday. */
export const FrozenCalendar = z.strictObject({
  from: z.iso.date(),
  until: z.iso.date(),
  week: z.record(z.string(), z.array(Hours)),
  days: z.record(z.string(), z.array(Hours)),
});
export type FrozenCalendar = z.infer<typeof FrozenCalendar>;

/** What the dossier costs, in đồng; an officer asks for it before the decision. */
export const FrozenFee = z.strictObject({ amount: z.int().check(z.nonnegative()), ground: z.string() });
export type FrozenFee = z.infer<typeof FrozenFee>;

/** Beside the edition: the calendar, the general rules and the fee of the day of receipt. */
export const FrozenLaw = z.strictObject({
  calendar: FrozenCalendar,
  /** Id of the general rules in force. */
  rules: z.string(),
  fee: FrozenFee,
});
export type FrozenLaw = z.infer<typeof FrozenLaw>;
