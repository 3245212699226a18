import * as z from 'zod/mini';
import type { Draft, Prefilled } from './draft.ts';
import { answerAt, fieldsOf, type Answers } from './form/answers.ts';
import { heldBy } from './prefill.ts';
import type { Edition } from './procedure/edition.ts';

/**
 * An answer that is compared with its source after submission, and why not before: the source was silent, the person
 * did not want it asked, or what it said is older than it may be used for.
 */
export const Later = z.strictObject({
  path: z.string(),
  lookup: z.string(),
  why: z.enum(['silent', 'declined', 'stale']),
});
export type Later = z.infer<typeof Later>;

const whyLater = (
  status: Draft['lookups'][string] | undefined,
  held: Prefilled | undefined,
  isStale: (held: Prefilled) => boolean,
): Later['why'] | undefined => {
  if (status === 'declined') return 'declined';
  if (status === 'unavailable') return 'silent';
  return held !== undefined && isStale(held) ? 'stale' : undefined;
};

/** The answers of a form whose sources have yet to be heard. */
export const laterOf = (
  { form }: Pick<Edition, 'form'>,
  { prefill, lookups }: Pick<Draft, 'prefill' | 'lookups'>,
  answers: Answers,
  isStale: (held: Prefilled) => boolean,
): Later[] =>
  fieldsOf(form).flatMap(({ path, field }) => {
    const lookup = heldBy(field, lookups)?.from;
    if (lookup === undefined || answerAt(answers, path) === undefined) return [];
    const why = whyLater(lookups[lookup], prefill[path], isStale);
    return why === undefined ? [] : [{ path, lookup, why }];
  });
