import type { Draft } from './draft.ts';
import { fieldsOf } from './form/answers.ts';
import { filledIn, prefill, type Looked } from './prefill.ts';
import type { Edition } from './procedure/edition.ts';
import { dateOf, day } from './vietnam-time.ts';

/** Which sources a form wants to hear: all once a day or for a new edition, else the silent and those whose value is taken. */
export const lookupsToAsk = (
  edition: Edition,
  open: Draft | undefined,
  taken: readonly string[],
  at: number,
): Edition['lookups'] => {
  const fresh = open?.edition === edition.id && at - Date.parse(open.openedAt) < day;
  if (!fresh) return edition.lookups;
  return edition.lookups.filter(({ id }) => open.lookups[id] === 'unavailable' || taken.includes(id));
};

/** What sources said before and still counts: of those that were not asked now or are silent, unless it is taken. */
const standing = (
  edition: Edition,
  open: Draft | undefined,
  looked: Readonly<Record<string, Looked>>,
  taken: readonly string[],
): Draft['prefill'] => {
  if (open?.edition !== edition.id) return {};
  const unheard = (lookup: string) => (looked[lookup]?.status ?? 'unavailable') === 'unavailable';
  const held = fieldsOf(edition.form).flatMap(({ path, field }) => {
    const [from, value] = [field.prefill?.from, open.prefill[path]];
    const stands = from !== undefined && unheard(from) && !taken.includes(from);
    return stands && value !== undefined ? [[path, value] as const] : [];
  });
  return Object.fromEntries(held);
};

const blank = { answers: {}, prefill: {}, flags: [] } satisfies Partial<Draft>;

/** The form with what its sources said just now, beside what they said before and still counts. */
export const withSaid = (
  edition: Edition,
  open: Draft | undefined,
  looked: Readonly<Record<string, Looked>>,
  taken: readonly string[],
  at: string,
) => {
  const before = open ?? blank;
  const some = edition.lookups.some(({ id }) => looked[id] === undefined);
  const kept = open !== undefined && some ? open : { lookups: {}, openedAt: at };
  const statuses = Object.entries(looked).map(([id, { status }]) => [id, status] as const);
  const said = prefill(edition.form, looked, dateOf(Date.parse(at)));
  const paths = new Set(fieldsOf(edition.form).map(({ path }) => path));
  return {
    ...filledIn(before, standing(edition, open, looked, taken), said),
    lookups: { ...kept.lookups, ...Object.fromEntries(statuses) },
    flags: before.flags.filter(({ path }) => paths.has(path)),
    openedAt: kept.openedAt,
  };
};
