import { formsOf } from '../papers/forms-at.ts';
import { isFor, type FormNumber } from '../papers/forms.ts';

/** What a citizen is told of: an official form or the result that is there, or what is asked of them or put off. */
export type Told =
  | FormNumber
  | 'result'
  | 'draft'
  | 'fee'
  | 'pause'
  | 'extension'
  | 'revocation'
  | 'correction'
  | 'appointment'
  | 'missed';

/** What brings no form. */
const withoutForm = new Map<string, Exclude<Told, FormNumber>>([
  ['result-returned', 'result'],
  ['appointment-made', 'appointment'],
  ['appointment-missed', 'missed'],
  ['verification-completed', 'draft'],
  ['payment-requested', 'fee'],
  ['dossier-suspended', 'pause'],
  ['term-extended', 'extension'],
  ['result-revoked', 'revocation'],
  ['result-correction-requested', 'correction'],
]);

/** Of what the citizen is told when this happens; an event that brings only the agency’s own papers is told to nobody. */
export const toldOf = (type: string): Told | undefined =>
  withoutForm.get(type) ?? formsOf(type).find((form) => isFor('citizen', form));

/** What may be told again: each time is kept by its event, anything else by its kind. */
const recurring: ReadonlySet<Told> = new Set([
  'appointment',
  'missed',
  'draft',
  'fee',
  'pause',
  'extension',
  'result',
  'correction',
]);

/** By what it is kept that it was told. */
export const rowOf = (told: Told, sequence: number): string => (recurring.has(told) ? `${told}-${sequence}` : told);
