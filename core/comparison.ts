import * as z from 'zod/mini';
import { answerAt, fieldsOf } from './form/answers.ts';
import type { Particulars } from './particulars.ts';
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
  /** What the citizen says instead of the source’s value. */
  flagged: z.optional(z.string()),
});
type Compared = z.infer<typeof Compared>;

/** Every answered field of the form beside its source. */
export const compare = (edition: Edition, { answers, prefill, flags }: Particulars): Compared[] =>
  fieldsOf(edition.form).flatMap(({ path, field }) => {
    const answer = answerAt(answers, path);
    if (answer === undefined) return [];
    const held = prefill[path];
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
            }),
        ...(flag === undefined ? {} : { flagged: flag.claimed }),
      },
    ];
  });
