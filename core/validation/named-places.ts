import { fieldsOf } from '../form/answers.ts';
import type { Condition, Field } from '../form/field.ts';
import type { Edition } from '../procedure/edition.ts';
import type { ProcedureRule } from './fault.ts';

const possible = ({ kind, options = [] }: Field): readonly string[] | undefined => {
  if (kind === 'yes-no') return ['yes', 'no'];
  if (kind === 'declaration') return ['yes'];
  return kind === 'choice' ? options.map(({ value }) => value) : undefined;
};

const conditionsOf = (edition: Edition): (readonly [place: string, condition: Condition | undefined])[] => [
  ...fieldsOf(edition.form).map(({ path, field }) => [`form / ${path} / showIf`, field.showIf] as const),
  ...edition.lookups.flatMap(({ id, when, self }) => [
    [`lookups / ${id} / when`, when] as const,
    [`lookups / ${id} / self`, self] as const,
  ]),
  ['represents', edition.represents],
];

/** A condition hangs on a question of the form, and on answers that this question takes. */
export const impossibleConditions: ProcedureRule = ({ editions }) =>
  editions.flatMap((edition) => {
    const fields = new Map(fieldsOf(edition.form).map(({ path, field }) => [path, field]));
    return conditionsOf(edition).flatMap(([place, condition]) => {
      if (condition === undefined) return [];
      const field = fields.get(condition.field);
      const answers = field === undefined ? [] : (possible(field) ?? condition.in);
      const strays = condition.in.filter((value) => !answers.includes(value));
      const wrong = strays.length > 0 || condition.in.length === 0;
      const reason = `${condition.field} is never ${strays.join(', ') || 'anything of nothing'}`;
      return wrong ? [{ place: `${edition.id} / ${place}`, reason }] : [];
    });
  });

const dated: readonly Field['kind'][] = ['date', 'day-or-year'];
/** What is said of a question has to be of its kind. */
const kindsOf: readonly (readonly [keyof Field, readonly Field['kind'][]])[] = [
  ['options', ['choice', 'yes-no']],
  ['maxLength', ['name', 'text']],
  ['code', ['text']],
  ['max', ['count']],
  ['unit', ['count']],
  ['notAfterToday', dated],
  ['notBefore', dated],
  ['bornBefore', dated],
];

/** A member that a question of this kind never looks at. */
export const idleMembers: ProcedureRule = ({ editions }) =>
  editions.flatMap(({ id, form }) =>
    fieldsOf(form).flatMap(({ path, field }) =>
      kindsOf
        .filter(([member, kinds]) => field[member] !== undefined && !kinds.includes(field.kind))
        .map(([member]) => ({
          place: `${id} / form / ${path} / ${member}`,
          reason: `a question of the kind ${field.kind} has none`,
        })),
    ),
  );

/** The fields by which a dossier finds its commune, and what is reckoned from a day. */
export const fieldsOfKind: ProcedureRule = ({ editions }) =>
  editions.flatMap(({ id, form, commune, marks }) => {
    const kinds = new Map(fieldsOf(form).map(({ path, field }) => [path, field.kind]));
    const wrong = (place: string, path: string, wanted: readonly string[]) =>
      wanted.includes(kinds.get(path) ?? '')
        ? []
        : [{ place: `${id} / ${place}`, reason: `${path} is no ${wanted[0]}` }];
    return [
      ...wrong('commune', commune, ['commune']),
      ...marks.flatMap((mark) => wrong(`marks / ${mark.id} / when`, mark.when.field, dated)),
    ];
  });

/** What a paper says too is a field of that paper, and of the form or of whoever signs in. */
export const strayDeclarations: ProcedureRule = ({ editions }, { papers }) =>
  editions.flatMap(({ id, form, components }) => {
    const known = new Set([...fieldsOf(form).map(({ path }) => path), 'applicant.citizenId', 'applicant.name']);
    return components.flatMap(({ id: component, paper, declares = {} }) => {
      const read = paper === undefined ? [] : (papers[paper] ?? []);
      return Object.entries(declares)
        .filter(([said, path]) => !read.includes(said) || !known.has(path))
        .map(([said, path]) => ({
          place: `${id} / components / ${component} / declares / ${said}`,
          reason: `${path} and ${said}: one of them is no field`,
        }));
    });
  });
