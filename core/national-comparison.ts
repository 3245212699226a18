import { nationalLevels, type NationalProcedure } from './national-procedure.ts';
import type { Procedure } from './procedure/procedure.ts';

/** A difference between what a province offers and the national list; `ours` and `national` as each of them says it. */
export interface Difference {
  readonly kind: 'missing' | 'extra' | 'changed';
  readonly code: string;
  readonly member: 'procedure' | 'name' | 'field' | 'level';
  readonly ours: string;
  readonly national: string;
}

type Ours = Pick<Procedure, 'code' | 'name' | 'field' | 'level'>;

/** Without the word for procedure at its beginning, which the list gives some names and others not. */
const bare = (name: string): string => name.replace(/^thủ tục /i, '').toLowerCase();

const printed = (levels: readonly string[]): string =>
  Object.entries(nationalLevels)
    .flatMap(([word, level]) => (levels.includes(level) ? [word] : []))
    .join(', ');

const changes = (ours: Ours, national: NationalProcedure): Difference[] => {
  const { code } = ours;
  const found: Difference[] = [];
  const say = (member: Difference['member'], here: string, there: string) =>
    found.push({ kind: 'changed', code, member, ours: here, national: there });
  if (bare(ours.name.vi) !== bare(national.name)) say('name', ours.name.vi, national.name);
  if (ours.field.vi !== national.field) say('field', ours.field.vi, national.field);
  if (!national.levels.includes(ours.level)) say('level', printed([ours.level]), printed(national.levels));
  return found;
};

/** What the list has and we do not, what we have and it does not, and what both say differently; by code. */
export const compareWithNational = (ours: readonly Ours[], national: readonly NationalProcedure[]): Difference[] => {
  const byCode = new Map(national.map((each) => [each.code, each]));
  const codes = new Set(ours.map(({ code }) => code));
  const own = ours.flatMap((each): Difference[] => {
    const listed = byCode.get(each.code);
    if (listed !== undefined) return changes(each, listed);
    return [{ kind: 'extra', code: each.code, member: 'procedure', ours: each.name.vi, national: '' }];
  });
  const missing = national
    .filter(({ code }) => !codes.has(code))
    .map(({ code, name }): Difference => ({ kind: 'missing', code, member: 'procedure', ours: '', national: name }));
  return [...own, ...missing].toSorted((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
};
