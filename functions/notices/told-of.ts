import { formsOf } from '../papers/forms-at.ts';
import { isFor, type FormNumber } from '../papers/forms.ts';

/** What a citizen is told of: an official form or the result that is there, or what is asked of them or put off. */
export type Told = FormNumber | 'result' | 'draft' | 'fee' | 'pause' | 'extension';

/** What brings no form. All but the result may happen again to the same dossier. */
const withoutForm = new Map<string, Exclude<Told, FormNumber>>([
  ['result-returned', 'result'],
  ['verification-completed', 'draft'],
  ['payment-requested', 'fee'],
  ['dossier-suspended', 'pause'],
  ['term-extended', 'extension'],
]);

/** Of what the citizen is told when this happens; an event that brings only the agency’s own papers is told to nobody. */
export const toldOf = (type: string): Told | undefined =>
  withoutForm.get(type) ?? formsOf(type).find((form) => isFor('citizen', form));

/** By what it is kept that it was told: a paper by its form, anything else by the event. */
export const rowOf = (told: Told, sequence: number): string =>
  told === 'draft' || told === 'fee' || told === 'pause' || told === 'extension' ? `${told}-${sequence}` : told;
