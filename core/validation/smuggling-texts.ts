import { fieldsOf } from '../form/answers.ts';
import { nameableIn } from '../guard/outside-dossier.ts';
import type { Edition } from '../procedure/edition.ts';
import type { Text } from '../text.ts';
import type { ProcedureRule } from './fault.ts';

type Placed = readonly [place: string, text: Text | undefined, isHeading?: true];

/** The texts of an edition that people read while they fill in, and the reasons that officers choose. */
const textsOf = ({ form, lookups, fee, ...edition }: Edition): Placed[] => [
  ...form.steps.map(({ id, title }): Placed => [`form / ${id} / title`, title, true]),
  ...fieldsOf(form).flatMap(({ path, field }): Placed[] => [
    [`form / ${path} / label`, field.label, true],
    [`form / ${path} / hint`, field.hint],
    ...(field.options ?? []).map(({ value, label }): Placed => [`form / ${path} / ${value}`, label, true]),
  ]),
  ...lookups.flatMap(({ id, why, none }): Placed[] => [
    [`lookups / ${id} / why`, why],
    [`lookups / ${id} / none`, none],
  ]),
  ['fee / note', fee.note],
  ...[...edition.refusalReasons, ...edition.suspensions, ...edition.extensions].map(({ code, label }): Placed => [
    `reasons / ${code}`,
    label,
  ]),
];

/** No text of a procedure asks for a paper that may not be asked for: the components say what may. */
export const smugglingTexts: ProcedureRule = (procedure, { guard }) =>
  procedure.editions.flatMap((edition) =>
    textsOf(edition).flatMap(([place, text, isHeading]) =>
      (['vi', 'en'] as const).flatMap((language) =>
        guard
          .smuggled(text?.[language] ?? '', edition.components, nameableIn(edition), isHeading)
          .map(({ words, document }) => ({
            place: `${edition.id} / ${place} / ${language}`,
            reason: `“${words}” asks for a paper that may not be asked for (${document.id})`,
          })),
      ),
    ),
  );
