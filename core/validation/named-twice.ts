import { assessedFields } from '../assessment.ts';
import { fieldsOf } from '../form/answers.ts';
import type { Edition } from '../procedure/edition.ts';
import type { ProcedureRule } from './fault.ts';

/** The lists of an edition whose rows are known by a name, with those names. */
const listsOf = (edition: Edition): (readonly [list: string, names: readonly string[]])[] => [
  ['lookups', edition.lookups.map(({ id }) => id)],
  ['form', fieldsOf(edition.form).map(({ path }) => path)],
  ['assessment', assessedFields(edition).map(({ path }) => path)],
  ...[...fieldsOf(edition.form), ...assessedFields(edition)].map(
    ({ path, field }) => [`form / ${path} / options`, (field.options ?? []).map(({ value }) => value)] as const,
  ),
  ['marks', edition.marks.map(({ id }) => id)],
  ['channels', edition.channels],
  ['unique', edition.unique],
  ['applicants', edition.applicants ?? []],
  ['representation', (edition.representation ?? []).map(({ by }) => by)],
  ['result / signatures', edition.result.signatures],
  ...(
    [
      ['fee / exemptions', edition.fee.exemptions],
      ['refusalReasons', edition.refusalReasons],
      ['suspensions', edition.suspensions],
      ['extensions', edition.extensions],
      ['result / revocations', edition.result.revocations],
      ['result / corrections', edition.result.corrections],
    ] as const
  ).map(([list, reasons]) => [list, reasons.map(({ code }) => code)] as const),
];

/** Of two rows with one name nobody knows which is meant. */
export const namedTwice: ProcedureRule = ({ editions }) =>
  editions.flatMap((edition) =>
    listsOf(edition).flatMap(([list, names]) =>
      [...new Set(names.filter((name, index) => names.indexOf(name) < index))].map((name) => ({
        place: `${edition.id} / ${list} / ${name}`,
        reason: 'it stands twice',
      })),
    ),
  );
