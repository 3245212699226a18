import * as z from 'zod/mini';
import { Text } from './text.ts';

/**
 * The electronic identifier of an agency: a letter and two digits for the first level, then up to three levels below it,
 * at most 35 characters (Decision 20/2020/QĐ-TTg, Article 4).
 */
export const AgencyCode = z.string().check(z.regex(/^[A-Y]\d{2}(\.[0-9A-Z]{2,3}){0,3}$/), z.maxLength(35));

/** An agency that handles dossiers. */
export const Agency = z.strictObject({
  code: AgencyCode,
  name: Text,
  /** Code of the agency above it; absent for the province’s own. */
  parent: z.optional(AgencyCode),
  /** The counter at which it receives dossiers and gives results back. */
  oneStop: z.strictObject({ name: Text, unverified: z.string() }),
});
export type Agency = z.infer<typeof Agency>;
