import * as z from 'zod/mini';
import type { Prefilled } from './draft.ts';
import { answerAt, fieldsOf } from './form/answers.ts';
import { Later } from './later.ts';
import type { Findings, Particulars } from './particulars.ts';
import type { Edition } from './procedure/edition.ts';
import { Text } from './text.ts';

/**
 * One field as an officer sees it: what the dossier says, what the source says, whether they agree. Values are codes
 * where the form has codes; pages put the words of the reader’s language.
 */
export const Compared = z.strictObject({
  path: z.string(),
  label: Text,
  dossier: z.string(),
  source: z.optional(z.string()),
  sourceId: z.optional(z.string()),
  asOf: z.optional(z.string()),
  match: z.enum(['yes', 'no', 'unknown']),
  /** What another source says of the same, and which. */
  other: z.optional(z.string()),
  otherId: z.optional(z.string()),
  /** It was not compared before submission, and why; it has been since where there is a source’s value. */
  later: z.optional(Later.shape.why),
  /** What the citizen says instead of the source’s value. */
  flagged: z.optional(z.string()),
});
type Compared = z.infer<typeof Compared>;

/** What was said last; the owner may have put it right since the sources were heard. */
const lastOf = (before: Prefilled | undefined, since: Prefilled | undefined): Prefilled | undefined =>
  since === undefined || (before !== undefined && before.asOf > since.asOf) ? before : since;

/** Every answered field of the form beside its source. `said`: what the sources say since it was filed, by path. */
export const compare = (
  edition: Edition,
  { answers, prefill, flags, later = [] }: Particulars,
  said: Findings['said'] = {},
): Compared[] =>
  fieldsOf(edition.form).flatMap(({ path, field }) => {
    const answer = answerAt(answers, path);
    if (answer === undefined) return [];
    const held = lastOf(prefill[path], said[path]);
    const awaited = later.find((candidate) => candidate.path === path);
    const flag = flags.find((candidate) => candidate.path === path);
    return [
      {
        path,
        label: field.label,
        dossier: String(answer),
        ...(held === undefined
          ? { match: 'unknown' as const }
          : {
              source: String(held.value),
              sourceId: held.source,
              asOf: held.asOf,
              match: held.value === answer ? ('yes' as const) : ('no' as const),
              ...(held.against === undefined
                ? {}
                : { other: String(held.against.value), otherId: held.against.source }),
            }),
        ...(awaited === undefined ? {} : { later: awaited.why }),
        ...(flag === undefined ? {} : { flagged: flag.claimed }),
      },
    ];
  });
