import { answerAt, fieldsOf } from '../form/answers.ts';
import type { Field } from '../form/field.ts';
import type { Particulars } from '../particulars.ts';
import type { Edition } from '../procedure/edition.ts';

/** The value that is called wrong, as its source knows it. */
export interface Contested {
  readonly field: Field;
  /** Whose record it stands in. */
  readonly citizenId: string;
  /** The member of the record, without the first stroke of the pointer. */
  readonly member: string;
}

const Identifier = /^\d{12}$/;

/**
 * In whose record a prefilled value stands: whoever the look-up asked about, by their identifier as the source gave it,
 * else the applicant, whose record names the others. Undefined when the form has no such value.
 */
export const contestedAt = (edition: Edition, particulars: Particulars, path: string): Contested | undefined => {
  const { form, lookups } = edition;
  const { prefill, answers, applicant, represented } = particulars;
  const fields = fieldsOf(form);
  const field = fields.find((placed) => placed.path === path)?.field;
  if (field?.prefill === undefined) return undefined;
  const { chosen } = field.prefill;
  // It was known of whom it was filed for, and no look-up has said it.
  if (chosen !== undefined && represented !== undefined && prefill[path]?.evidence === represented.evidence)
    return { field, citizenId: applicant.citizenId, member: chosen.pointer.slice(1) };
  const personOf = (id: string) => lookups.find((lookup) => lookup.id === id)?.person;
  const person = personOf(field.prefill.from);
  const named = fields.find(
    ({ field: { kind, prefill: held } }) =>
      kind === 'citizen-id' && held?.pointer === '/citizenId' && personOf(held.from) === person,
  );
  const given = named === undefined ? undefined : (prefill[named.path]?.value ?? answerAt(answers, named.path));
  const citizenId = given !== undefined && Identifier.test(String(given)) ? String(given) : applicant.citizenId;
  return { field, citizenId, member: field.prefill.pointer.slice(1) };
};
