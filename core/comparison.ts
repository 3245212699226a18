import { answerAt, fieldsOf } from './form/answers.ts';
import type { Particulars } from './particulars.ts';
import type { Edition } from './procedure/edition.ts';
import type { Text } from './text.ts';

/**
 * One field as an officer sees it: what the dossier says, what the source says, whether they agree. Values are codes
 * where the form has codes; pages put the words of the reader’s language.
 */
export interface Compared {
  readonly path: string;
  readonly label: Text;
  readonly dossier: string;
  readonly source?: string;
  readonly sourceId?: string;
  readonly asOf?: string;
  readonly match: 'yes' | 'no' | 'unknown';
  /** What the citizen says instead of the source’s value. */
  readonly flagged?: string;
}

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
