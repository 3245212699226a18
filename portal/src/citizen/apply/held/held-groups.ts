import type { FormAnswer, Lookup } from '../../../api/catalogue.ts';
import type { Draft, LookupOutcome, Prefilled } from '../../../api/draft.ts';
import { isShown, type Answers } from '../../../form/answers.ts';
import { fieldsOf, type Field, type PlacedField } from '../../../form/field.ts';

type HeldField = PlacedField & { readonly held: Prefilled };

/** What one look-up has brought. */
interface Group {
  readonly lookup: Lookup;
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
    const [first] = own;
    return first === undefined ? [] : [{ lookup, first: first.held, fields: own }];
  });
};

/** The look-ups that brought nothing for this reason. */
export const without = ({ lookups }: FormAnswer, draft: Draft, outcome: LookupOutcome): Lookup[] =>
  lookups.filter(({ id }) => draft.lookups[id] === outcome);

/** As much of a look-up’s number as tells it from the others on the page. */
export const shortEvidence = (evidence: string): string => evidence.replace(/^[^:]*:/, '').slice(0, 8);
