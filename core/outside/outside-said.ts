import * as z from 'zod/mini';
import { anyLine } from '../form/writing.ts';
import type { External } from '../procedure/external.ts';

const line = z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(200), z.regex(anyLine));

/** The id that whoever decides outside gives an answer: the same one is the same answer, however often it comes. */
const AnswerId = z.string().check(z.regex(/^[\w.:-]{8,80}$/));

const Said = z.discriminatedUnion('outcome', [
  z.strictObject({ id: AnswerId, outcome: z.literal('accepted'), values: z.record(z.string(), line) }),
  z.strictObject({
    id: AnswerId,
    outcome: z.literal('rejected'),
    reasons: z.array(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,60}$/))).check(z.minLength(1), z.maxLength(20)),
  }),
]);

/** What whoever decides outside says: the values of the places that are theirs to fill, or why not. */
export type OutsideSaid = z.infer<typeof Said>;

const fits: Readonly<Record<External['fills'][number]['kind'], (value: string) => boolean>> = {
  text: () => true,
  date: (value) => z.iso.date().safeParse(value).success,
};

/** What stands in an answer, when it is one for this edition: every place that it has to fill, and no other. */
export const readOutsideSaid = ({ fills }: Pick<External, 'fills'>, body: unknown): OutsideSaid | undefined => {
  const { data: said } = Said.safeParse(body);
  if (said?.outcome !== 'accepted') return said;
  const strange = Object.keys(said.values).some((place) => !fills.some((fill) => fill.place === place));
  const wrong = fills.some(({ place, kind, optional }) => {
    const value = said.values[place];
    return value === undefined ? optional !== true : !fits[kind](value);
  });
  return strange || wrong ? undefined : said;
};

/** What an acceptance holds for good: the values, and the answer as it was signed. Sealed to its event. */
export const OutsideRecord = z.strictObject({ values: z.record(z.string(), z.string()), answer: z.string() });
export type OutsideRecord = z.infer<typeof OutsideRecord>;
export const outsideContext = (code: string, sequence: number): string => `outside:${code}:${sequence}`;
