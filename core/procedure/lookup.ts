import * as z from 'zod/mini';
import { Text } from '../text.ts';

/** Who can be asked: national databases, VNeID’s wallet of documents, and the province’s own results. */
export const SourceId = z.enum([
  'population',
  'civil-status',
  'health',
  'social-insurance',
  'driving-licence',
  'vehicle',
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

/** A question the platform puts to a national database, or to the results it has issued itself, and not to the citizen. */
export const Lookup = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  source: SourceId,
  question: z.enum(['citizen', 'birth-notice', 'marriage', 'result']),
  /** Of a `result`: its kind. */
  kind: z.optional(z.string()),
  /** Whose record: the applicant, or the mother or father as the applicant's own household shows them. */
  person: z.enum(['applicant', 'mother', 'father']),
  /** Whom or what it is about, for whoever compares. */
  label: Text,
  /** Shown to the citizen before it is asked. */
  why: Text,
  /** Said to the citizen when the source knows of none. */
  none: z.optional(Text),
});
export type Lookup = z.infer<typeof Lookup>;
