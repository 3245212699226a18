import * as z from 'zod/mini';
import { Text } from '../text.ts';
import { Term } from '../term.ts';
import { Question, SourceId, sourceOf } from './lookup.ts';

const Count = z.int().check(z.minimum(1));

/** How hard a source is asked: enough that a form opens, never so much that it is kept from getting well. */
const Calls = z.strictObject({
  /** Milliseconds that one question may take, with its retry. */
  timeoutMs: Count,
  /** Questions may be repeated at most so often at once; so many good answers earn one more repeat. */
  retries: z.strictObject({ most: z.int().check(z.nonnegative()), earnedBy: Count }),
  /** After so many failures in a row it is left alone for so long. */
  breaker: z.strictObject({ failures: Count, restMs: Count }),
});
export type Calls = z.infer<typeof Calls>;

/** Who can be asked instead of the citizen: what it stands in for by law, and how long what it says may be used. */
export const Source = z.strictObject({
  id: SourceId,
  name: Text,
  owner: Text,
  /** Its mark in Resolution 66.7/2025/NQ-CP, Article 4, as components cite it in `replacedBy`. */
  database: z.optional(z.string()),
  /** Papers that nobody may ask for while it has what they say. */
  replaces: z.array(
    z.strictObject({ papers: z.array(z.string()), ground: z.string(), unverified: z.optional(z.string()) }),
  ),
  /** Absent for what the province holds itself. */
  calls: z.optional(Calls),
  /** For how many minutes an answer may be used again, for the same draft or dossier only; 0 is never. */
  keep: z.strictObject({
    minutes: z.int().check(z.nonnegative()),
    ground: z.string(),
    unverified: z.optional(z.string()),
  }),
  /** Within what time its owner is expected to answer that something in it is wrong. */
  corrections: Term,
  /** Whether whoever has it asked must be known at VNeID level 2. */
  level2: z.strictObject({ required: z.boolean(), ground: z.string(), unverified: z.optional(z.string()) }),
  /** What somebody may have it asked about themselves, for no other reason than to see it; nothing where it is left out. */
  own: z.optional(
    z.strictObject({
      questions: z.array(Question).check(z.minLength(1)),
      ground: z.string(),
      unverified: z.optional(z.string()),
    }),
  ),
  unverified: z.array(z.string()),
});
export type Source = z.infer<typeof Source>;

/** The data of one source, checked whole. Throws when the file is wrong. */
export const defineSource = (input: z.input<typeof Source>): Source => {
  const source = Source.parse(input);
  if (source.id !== 'repository' && source.calls === undefined)
    throw new Error(`${source.id}: how it may be called is missing`);
  const foreign = source.own?.questions.find((question) => sourceOf[question] !== source.id);
  if (foreign !== undefined) throw new Error(`${source.id}: it is not asked ${foreign}`);
  if (source.replaces.length > 0 && source.database === undefined)
    throw new Error(`${source.id}: what replaces papers is a database of the Resolution`);
  return source;
};
