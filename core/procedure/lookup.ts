import * as z from 'zod/mini';
import { Condition } from '../form/field.ts';
import { Text } from '../text.ts';

/** Who can be asked: national databases, VNeID’s wallet of documents, and the province’s own results. */
export const SourceId = z.enum([
  'population',
  'civil-status',
  'health',
  'social-insurance',
  'driving-licence',
  'vehicle',
  'penalty',
  'business',
  'tax',
  'land',
  'criminal-record',
  'wallet-documents',
  'repository',
]);
export type SourceId = z.infer<typeof SourceId>;

/** Every source that is reached over the network; the province’s own results are not. */
export const OutsideId = z.enum(SourceId.options.filter((id) => id !== 'repository'));
export type OutsideId = z.infer<typeof OutsideId>;

export const Question = z.enum([
  'citizen',
  'marriage',
  'marital-status',
  'children',
  'death',
  'birth-notice',
  'death-notice',
  'insurance',
  'driving-licence',
  'vehicles',
  'penalties',
  'businesses',
  'taxpayer',
  'land',
  'criminal-record',
  'wallet-document',
  'result',
]);
export type Question = z.infer<typeof Question>;

/** Whom each question is put to. */
export const sourceOf = {
  citizen: 'population',
  marriage: 'civil-status',
  'marital-status': 'civil-status',
  children: 'civil-status',
  death: 'civil-status',
  'birth-notice': 'health',
  'death-notice': 'health',
  insurance: 'social-insurance',
  'driving-licence': 'driving-licence',
  vehicles: 'vehicle',
  penalties: 'penalty',
  businesses: 'business',
  taxpayer: 'tax',
  land: 'land',
  'criminal-record': 'criminal-record',
  'wallet-document': 'wallet-documents',
  result: 'repository',
} as const satisfies Record<Question, SourceId>;

/** A question the platform puts to a national database, or to the results it has issued itself, and not to the citizen. */
export const Lookup = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  source: SourceId,
  question: Question,
  /** Of a `result` or a `wallet-document`: its kind. */
  kind: z.optional(z.string()),
  /**
   * Whose record: the applicant, or their spouse, or mother or father of their child, as the population data name them.
   * Of a couple that marries the applicant is `wife` or `husband`, and the other whoever fills the form in on the
   * applicant’s mandate or, once it is sent, whom it declares. `deceased` is the one among their spouse, mother and
   * father of whom a hospital has sent a notice of death that is not registered yet.
   */
  person: z.enum(['applicant', 'mother', 'father', 'spouse', 'wife', 'husband', 'deceased']),
  /**
   * It is about the very person whose matter the form is, where this question has one of these answers: it is put first
   * when nobody else can tell, so that what is known of them need not be typed.
   */
  self: z.optional(Condition),
  /** It has a bearing on a dossier only where this question has one of these answers; else it stands for no paper there. */
  when: z.optional(Condition),
  /** Whom or what it is about, for whoever compares. */
  label: Text,
  /** Shown to the citizen before it is asked. */
  why: Text,
  /** Said to the citizen when the source knows of none. */
  none: z.optional(Text),
});
export type Lookup = z.infer<typeof Lookup>;
