import * as z from 'zod/mini';
import { Text } from './text.ts';

/**
 * The electronic identifier of an agency: a letter and two digits for the first level, then up to three levels below it,
 * at most 35 characters (Decision 20/2020/QĐ-TTg, Article 4).
 */
export const AgencyCode = z.string().check(z.regex(/^[A-Y]\d{2}(\.[0-9A-Z]{2,3}){0,3}$/), z.maxLength(35));

/** Agencies of which each commune has its own. */
export const CommunalKind = z.enum(['committee', 'police', 'economy']);
export type CommunalKind = z.infer<typeof CommunalKind>;

/** Agencies of which a province has one. */
export const ProvincialKind = z.enum([
  'province-police',
  'social-insurance',
  'tax',
  'land-office',
  'electricity',
  'education',
  'home-affairs',
  'industry-and-trade',
]);
export type ProvincialKind = z.infer<typeof ProvincialKind>;

/** Which agency decides a procedure. */
export const AgencyKind = z.enum([...CommunalKind.options, ...ProvincialKind.options]);
export type AgencyKind = z.infer<typeof AgencyKind>;

/** An agency that handles dossiers. */
export const Agency = z.strictObject({
  code: AgencyCode,
  /** Absent for the province’s own committee, which decides no procedure here. */
  kind: z.optional(AgencyKind),
  name: Text,
  /** Code of the agency above it; absent for the province’s own. */
  parent: z.optional(AgencyCode),
  /** Whose name stands above its own on what it issues. */
  above: z.string(),
  /** Where it sits, as letters name it before the date. */
  place: z.string(),
  /** The counter at which it receives dossiers and gives results back. */
  oneStop: z.strictObject({ name: Text, unverified: z.string() }),
});
export type Agency = z.infer<typeof Agency>;
