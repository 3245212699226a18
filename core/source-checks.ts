import type { Check } from '../events/checks.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Prefilled } from './draft.ts';
import { answerAt, fieldsOf, isMet } from './form/answers.ts';
import type { Particulars } from './particulars.ts';
import { heldBy, type Looked, type prefill } from './prefill.ts';
import type { Edition } from './procedure/edition.ts';

type Lookup = Edition['lookups'][number];

/** What the look-ups say now: each by itself, and as values of the form. */
export interface Heard {
  readonly looked: Readonly<Record<string, Looked>>;
  readonly held: ReturnType<typeof prefill>;
}

/** What a look-up says and another source says otherwise, one row for each of the others; without the values. */
const contradictionsOf = ({ form }: Edition, { id, source }: Lookup, { held }: Heard): Check[] => {
  const others = new Map<string, string[]>();
  for (const { path, field } of fieldsOf(form)) {
    const against = field.prefill?.from === id ? held[path]?.against?.source : undefined;
    if (against !== undefined) others.set(against, [...(others.get(against) ?? []), path]);
  }
  return [...others].map(([against, fields]) => ({ id, source, outcome: 'contradicts', against, fields }));
};

const checkOf = (edition: Edition, { answers }: Particulars, lookup: Lookup, { looked, held }: Heard): Check => {
  const { id, source } = lookup;
  const answer = looked[id];
  if (answer?.status !== 'found') {
    const why = answer?.why === undefined ? {} : { why: answer.why };
    const unasked = isMet(lookup.when, answers) ? {} : { unasked: true as const };
    return { id, source, outcome: answer?.status ?? 'missing', fields: [], ...why, ...unasked };
  }
  const fields = fieldsOf(edition.form).flatMap(({ path, field }) => {
    const declared = answerAt(answers, path);
    const isAsked = field.prefill?.from === id && field.prefill.lock && declared !== undefined;
    return isAsked && held[path]?.value !== declared ? [path] : [];
  });
  return { id, source, outcome: fields.length === 0 ? 'matches' : 'differs', evidence: answer.evidence, fields };
};

/** Those that have a bearing on what was declared; the others are not asked about it. */
export const bearingOn = (lookups: Edition['lookups'], { answers }: Pick<Particulars, 'answers'>): Edition['lookups'] =>
  lookups.filter((lookup) => isMet(lookup.when, answers));

/** For each of these look-ups: whether what was declared agrees with what its source says now, and with what others say. */
export const checksOf = (
  edition: Edition,
  lookups: Edition['lookups'],
  particulars: Particulars,
  heard: Heard,
): Check[] =>
  lookups.flatMap((lookup) => [
    checkOf(edition, particulars, lookup, heard),
    ...contradictionsOf(edition, lookup, heard),
  ]);

/**
 * What the sources say by now where the dossier does not have it yet: of answers that were to be compared later, and of
 * values that have changed since. By path.
 */
export const saidSince = (
  { form }: Edition,
  { answers, prefill: before, later = [] }: Particulars,
  { looked, held }: Heard,
): Record<string, Prefilled> =>
  Object.fromEntries(
    fieldsOf(form).flatMap(({ path, field }): [string, Prefilled][] => {
      const now = held[path];
      if (now === undefined || answerAt(answers, path) === undefined) return [];
      const statuses = Object.fromEntries(Object.entries(looked).map(([id, { status }]) => [id, status]));
      const awaited = later.some((each) => each.path === path && each.lookup === heldBy(field, statuses)?.from);
      const isNews = before[path]?.value !== now.value || before[path]?.against?.value !== now.against?.value;
      return awaited || isNews ? [[path, now]] : [];
    }),
  );

/** These look-ups and those that hold the same facts: only together do they show whether sources differ. */
export const withPartners = ({ form, lookups }: Edition, ids: readonly string[]): Edition['lookups'] => {
  const partners = fieldsOf(form).flatMap(({ field: { prefill: held } }) => {
    const pair = held?.against === undefined ? [] : [held.from, held.against.from];
    return pair.some((id) => ids.includes(id)) ? pair : [];
  });
  return lookups.filter(({ id }) => ids.includes(id) || partners.includes(id));
};

/** The last word of every look-up: what was heard later stands in the place of what was heard, or not heard, before. */
export const lastChecks = (log: readonly RecordedEvent[]): Check[] =>
  log.reduce<Check[]>((checks, { event }) => {
    if (event.type !== 'checks-recorded' && event.type !== 'checks-repeated') return checks;
    const again = new Set(event.data.checks.map(({ id }) => id));
    return [...checks.filter(({ id }) => !again.has(id)), ...event.data.checks];
  }, []);
