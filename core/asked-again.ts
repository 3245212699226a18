import type { Consent } from './consent.ts';
import type { Draft, Prefilled } from './draft.ts';
import { answerAt, fieldsOf, withoutAnswer, type Answers } from './form/answers.ts';
import { heldBeside, toldBefore, type Known } from './known.ts';
import { filledIn, heldBy, prefill, restoreLocked, type Looked } from './prefill.ts';
import type { Edition } from './procedure/edition.ts';
import { keptFor, sourceNamed } from './procedure/source-named.ts';
import type { Source } from './procedure/source.ts';
import { cardSource } from './sign-in.ts';
import { dateOf } from './vietnam-time.ts';

/** When a look-up of a form was last put to its source; milliseconds since the epoch. */
export const askedAt = ({ asked, openedAt }: Pick<Draft, 'asked' | 'openedAt'>, lookup: string): number =>
  Date.parse(asked?.[lookup] ?? openedAt);

/** Whether anything in the form is taken from a look-up or held against it: what ages with it is nothing else. */
export const isTold = ({ form }: Edition, lookup: string): boolean =>
  fieldsOf(form).some(({ field: { prefill: held } }) =>
    [held?.from, held?.otherwise?.from, held?.against?.from].includes(lookup),
  );

/**
 * Which sources a form wants to hear: all for a new edition, else those whose answer may not be used any more, the silent,
 * those whose value is taken, and those that may be asked only now; never one that was declined.
 */
export const lookupsToAsk = (
  edition: Edition,
  open: Draft | undefined,
  taken: readonly string[],
  at: number,
  sources: readonly Source[],
  consent?: Consent,
): Edition['lookups'] => {
  const allowed = edition.lookups.filter(({ id }) => consent?.declined.includes(id) !== true);
  if (open?.edition !== edition.id) return allowed;
  const isOld = ({ id, source }: Edition['lookups'][number]): boolean =>
    isTold(edition, id) && at - askedAt(open, id) >= keptFor(sourceNamed(sources, source));
  const unasked: readonly (string | undefined)[] = ['unavailable', 'declined'];
  return allowed.filter(
    (lookup) => unasked.includes(open.lookups[lookup.id]) || taken.includes(lookup.id) || isOld(lookup),
  );
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

const without = (own: Draft['prefill'], stands: Draft['prefill']): Draft['prefill'] =>
  Object.fromEntries(Object.entries(own).filter(([path]) => stands[path] === undefined));

/** Those that hold by an answer alone, or those that hold by themselves. */
const heldIf = (held: Draft['prefill'], byAnswer: boolean): Draft['prefill'] =>
  Object.fromEntries(Object.entries(held).filter(([, { when }]) => (when !== undefined) === byAnswer));

const blank = { answers: {}, prefill: {}, flags: [] } satisfies Partial<Draft>;

/** Whether it stood on the card that was shown before, and they have shown another. */
const isKnownAnew = (held: Pick<Prefilled, 'source'> | undefined, known: Pick<Known, 'source'> | undefined): boolean =>
  held?.source === cardSource && known?.source === cardSource;

/** Answers without those that were only offered: by a look-up, once it is declined, and by what is known anew. */
const withoutOffered = (
  edition: Edition,
  open: Draft,
  declined: readonly string[],
  known: Pick<Known, 'source'> | undefined,
): Answers =>
  fieldsOf(edition.form).reduce((answers, { path, field }) => {
    const [from, held] = [heldBy(field, open.lookups)?.from, open.prefill[path]];
    const isOver = (from !== undefined && declined.includes(from)) || isKnownAnew(held, known);
    return isOver && held?.value === answerAt(answers, path) ? withoutAnswer(answers, path) : answers;
  }, open.answers);

const withoutKnown = (held: Draft['prefill'], known: Pick<Known, 'source'> | undefined): Draft['prefill'] =>
  Object.fromEntries(Object.entries(held).filter(([, each]) => !isKnownAnew(each, known)));

/**
 * The form with what its sources said just now, beside what they said before and still counts; what is known
 * already of whose matter it is (`known`) stands where none of them says it.
 */
export const withSaid = (
  edition: Edition,
  open: Draft | undefined,
  looked: Readonly<Record<string, Looked>>,
  taken: readonly string[],
  at: string,
  consent?: Consent,
  known?: Known,
) => {
  const declined = consent?.declined ?? [];
  const before = open === undefined ? blank : { ...open, answers: withoutOffered(edition, open, declined, known) };
  const some = edition.lookups.some(({ id }) => looked[id] === undefined && !declined.includes(id));
  const kept = open !== undefined && some ? open : { lookups: {}, openedAt: at, asked: {} };
  const statuses = Object.entries(looked).map(([id, { status }]) => [id, status] as const);
  const asked = Object.fromEntries(Object.keys(looked).map((id) => [id, at]));
  const unasked = declined.map((id) => [id, 'declined'] as const);
  const today = dateOf(Date.parse(at));
  const stood = heldIf(standing(edition, open, looked, [...taken, ...declined]), false);
  const stands = withoutKnown(stood, known);
  const own = known === undefined ? {} : toldBefore(edition, known, { looked, stands, today });
  const said = { ...without(heldIf(own, false), stands), ...prefill(edition.form, looked, today) };
  const filled = filledIn({ ...before, prefill: heldBeside(before.prefill, before.answers) }, stands, said);
  const byAnswer = without(heldIf(own, true), filled.prefill);
  const told = Object.values(looked).find((each) => each.status === 'found' && each.others !== undefined);
  const others = told?.status === 'found' ? told.others : open?.others;
  const paths = new Set(fieldsOf(edition.form).map(({ path }) => path));
  return {
    prefill: { ...filled.prefill, ...byAnswer },
    answers: restoreLocked(filled.answers, heldBeside(byAnswer, filled.answers)),
    lookups: { ...kept.lookups, ...Object.fromEntries(statuses), ...Object.fromEntries(unasked) },
    flags: before.flags.filter(({ path }) => paths.has(path)),
    openedAt: kept.openedAt,
    asked: { ...kept.asked, ...asked },
    ...(others === undefined || others.length === 0 ? {} : { others: [...others] }),
    ...(consent === undefined ? {} : { consent }),
  };
};
