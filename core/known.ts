import { canonicalHash } from './canonical-hash.ts';
import type { Acting } from '../events/acting.ts';
import type { Draft, Prefilled } from './draft.ts';
import { fieldsOf, isMet, type Answers } from './form/answers.ts';
import type { Field, Form } from './form/field.ts';
import { prefill, type Looked } from './prefill.ts';
import type { Edition } from './procedure/edition.ts';

type Held = Draft['prefill'];

/**
 * Whose matter a form is, as it is known before a look-up has said anything: by the sign-in of whoever fills it in, or by
 * the choice of whom they fill it in for.
 */
export interface Known extends Pick<Draft['applicant'], 'citizenId' | 'name'> {
  /** Of a child: `yyyy-MM-dd`, or the year alone. */
  readonly born?: string | undefined;
  /** By what right somebody else fills it in; left out where they do themselves. */
  readonly by?: Acting['by'] | undefined;
  readonly source: string;
  readonly evidence: string;
  /** As of when; instant, ISO 8601. */
  readonly at: string;
}

const isOwn = ({ question, person }: Edition['lookups'][number]): boolean =>
  question === 'citizen' && person === 'applicant';

/**
 * The look-ups about whose matter it is, by what they have said themselves (`self`), as long as their own record has not
 * told: others about the same person can be put then.
 */
export const selvesSaid = ({ lookups }: Pick<Edition, 'lookups'>, open: Draft | undefined): Edition['lookups'] => {
  if (open === undefined || lookups.some((lookup) => isOwn(lookup) && open.lookups[lookup.id] === 'found')) return [];
  return lookups.filter(({ self }) => self !== undefined && isMet(self, open.answers));
};

/** What is held beside these answers: without the values that would be somebody’s only by another answer. */
export const heldBeside = (held: Held, answers: Answers): Held =>
  Object.fromEntries(
    Object.entries(held).flatMap(([path, { when, ...value }]) => (isMet(when, answers) ? [[path, value]] : [])),
  );

const lookedIn = ({ citizenId, name, born, source, evidence, at }: Known): Looked => {
  const record = { citizenId, fullName: name, ...(born === undefined ? {} : { born }) };
  const hash = canonicalHash(record);
  return { status: 'found', record, source, asOf: at, evidence, hash };
};

const chosen = 'chosen';

/** The form as whom it is filled in for would fill it, and nobody else. */
const byChoice = ({ steps }: Form, by: Known['by']): Form => ({
  steps: steps.map((step) => ({
    ...step,
    fields: step.fields.map(({ prefill: held, ...field }): Field => {
      const place = held?.chosen;
      if (by === undefined || place === undefined || ![...place.locked, ...(place.offered ?? [])].includes(by))
        return field;
      return { ...field, prefill: { from: chosen, pointer: place.pointer, lock: place.locked.includes(by) } };
    }),
  })),
});

/**
 * What a form asks of whose matter it is and is known already, by path, where their own look-ups say nothing of it: what
 * `looked` has found, or `stands` from before, goes before. Under a person whom only an answer tells (`self`), the value
 * holds by that answer alone. Locked as the source’s own words would be; the officer compares later.
 */
export const toldBefore = (
  { form, lookups }: Pick<Edition, 'form' | 'lookups'>,
  known: Known,
  { looked, stands, today }: { looked: Readonly<Record<string, Looked>>; stands: Held; today: string },
): Held => {
  const told = lookedIn(known);
  const fields = fieldsOf(form);
  const fromOf = new Map(fields.map(({ path, field }) => [path, field.prefill?.from]));
  const isHeard = (lookup: string | undefined): boolean =>
    looked[lookup ?? '']?.status === 'found' ||
    fields.some(({ path }) => fromOf.get(path) === lookup && ![undefined, known.source].includes(stands[path]?.source));
  const of = (lookup: string): [string, Prefilled][] =>
    Object.entries(prefill(form, { ...looked, [lookup]: told }, today)).filter(([path]) => fromOf.get(path) === lookup);
  const own = lookups.filter(isOwn);
  const selves = own.some(({ id }) => isHeard(id)) ? [] : lookups.filter(({ id }) => !isHeard(id));
  return Object.fromEntries([
    ...selves.flatMap(({ id, self }) =>
      self === undefined ? [] : of(id).map(([path, value]) => [path, { ...value, when: self }]),
    ),
    ...own.flatMap(({ id }) => of(id)),
    ...Object.entries(prefill(byChoice(form, known.by), { [chosen]: told }, today)).filter(
      ([path]) => !isHeard(fromOf.get(path)),
    ),
  ]);
};
