import type { FormAnswer, Lookup } from '../../../api/catalogue.ts';
import type { Draft, LookupOutcome, Prefilled } from '../../../api/draft.ts';
import { isShown, type Answers } from '../../../form/answers.ts';
import { fieldsOf, type Field, type PlacedField } from '../../../form/field.ts';

type HeldField = PlacedField & { readonly held: Prefilled };

/** What one look-up has brought, or, in its stead, the choice of whom the form is filled in for. */
export interface Group {
  readonly id: string;
  readonly lookup: Lookup;
  /** Whom that choice named. */
  readonly about: string | undefined;
  readonly first: Prefilled;
  readonly fields: readonly HeldField[];
}

/** The look-up that a field was filled from: the other one where the first knows nobody. */
const lookupOf = ({ prefill }: Field, lookups: Draft['lookups']): string | undefined =>
  prefill?.otherwise !== undefined && lookups[prefill.from] === 'missing' ? prefill.otherwise.from : prefill?.from;

/** What the state holds of the questions that are put, by look-up. */
export const heldGroups = ({ form, lookups }: FormAnswer, draft: Draft, answers: Answers): Group[] => {
  const fields = fieldsOf(form).flatMap((placed): HeldField[] => {
    const held = draft.prefill[placed.path];
    return held !== undefined && isShown(placed.field, answers) ? [{ ...placed, held }] : [];
  });
  return lookups.flatMap((lookup): Group[] => {
    const own = fields.filter(({ field }) => lookupOf(field, draft.lookups) === lookup.id);
    // What the source has not said itself was known of whom it is for before it was asked.
    const isChosen = ({ held }: HeldField): boolean => draft.for !== undefined && held.source !== lookup.source;
    return [false, true].flatMap((chosen): Group[] => {
      const some = own.filter((field) => isChosen(field) === chosen);
      const [first] = some;
      if (first === undefined) return [];
      const about = chosen ? draft.for?.name : undefined;
      return [{ id: `${lookup.id}-${first.held.source}`, lookup, about, first: first.held, fields: some }];
    });
  });
};

/** The look-ups that brought nothing for this reason. */
export const without = ({ lookups }: FormAnswer, draft: Draft, outcome: LookupOutcome): Lookup[] =>
  lookups.filter(({ id }) => draft.lookups[id] === outcome);

/** When something was drawn, and the number under which that is found again. */
interface Drawn {
  /** The sources that are asked at one opening keep it under one number; a result has that of its dossier. */
  readonly kind: 'asked' | 'result' | 'sign-in' | 'mandate';
  readonly day: string;
  readonly number: string;
}

/** What the evidence of a value says to people; `day` is how its day is written. */
const recordOf = ({ source, evidence, asOf }: Prefilled, dayOf: (instant: string) => string): Drawn => {
  const whole = evidence.slice(evidence.indexOf(':') + 1);
  const day = dayOf(asOf);
  if (source === 'vneid') return { kind: 'sign-in', day, number: '' };
  if (source === 'mandate') return { kind: source, day, number: '' };
  if (source === 'repository') return { kind: 'result', day, number: whole.replace(/\/\d+$/, '') };
  return { kind: 'asked', day, number: whole.slice(0, 8) };
};

const same = (one: Drawn, other: Drawn): boolean => one.day === other.day && one.number === other.number;

/** The record of each group, and the one that most sources share, which is said once for all of them. */
export const recordsOf = (groups: readonly Group[], dayOf: (instant: string) => string) => {
  const records = new Map(groups.map((group) => [group, recordOf(group.first, dayOf)] as const));
  const asked = [...records.values()].filter(({ kind }) => kind === 'asked');
  const countOf = (record: Drawn) => asked.filter((other) => same(record, other)).length;
  const [shared] = asked.toSorted((one, other) => countOf(other) - countOf(one));
  const own = (group: Group): Drawn | undefined => {
    const record = records.get(group);
    return record?.kind === 'asked' && shared !== undefined && same(record, shared) ? undefined : record;
  };
  return { shared, own };
};
