import { answerAt, fieldsOf, type Answer } from './form/answers.ts';
import type { Field } from './form/field.ts';
import type { Particulars } from './particulars.ts';
import type { Edition } from './procedure/edition.ts';
import type { Commune } from './province.ts';
import type { Text } from './text.ts';

/** One field as an officer sees it: what the dossier says, what the source says, whether they agree. */
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

/** An answer as people read it: choices by their label, communes by their name. */
const shown = (field: Field, value: Answer, communes: readonly Commune[]): string => {
  if (field.kind === 'commune') return communes.find(({ code }) => code === value)?.fullName ?? String(value);
  return field.options?.find((option) => option.value === value)?.label.vi ?? String(value);
};

/** Every answered field of the form beside its source. */
export const compare = (
  edition: Edition,
  { answers, prefill, flags }: Particulars,
  communes: readonly Commune[],
): Compared[] =>
  fieldsOf(edition.form).flatMap(({ path, field }) => {
    const answer = answerAt(answers, path);
    if (answer === undefined) return [];
    const held = prefill[path];
    const flag = flags.find((candidate) => candidate.path === path);
    return [
      {
        path,
        label: field.label,
        dossier: shown(field, answer, communes),
        ...(held === undefined
          ? { match: 'unknown' as const }
          : {
              source: shown(field, held.value, communes),
              sourceId: held.source,
              asOf: held.asOf,
              match: held.value === answer ? ('yes' as const) : ('no' as const),
            }),
        ...(flag === undefined ? {} : { flagged: flag.claimed }),
      },
    ];
  });
