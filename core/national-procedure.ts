import * as z from 'zod/mini';
import { Procedure } from './procedure/procedure.ts';
import { Text } from './text.ts';

/** Who decides, as the national catalogue prints it. A procedure may be decided at several levels. */
export const nationalLevels = {
  'Cấp bộ': 'ministry',
  'Cấp tỉnh': 'province',
  'Cấp xã': 'commune',
  'Cơ quan khác': 'other',
} as const;

export const NationalLevel = z.enum(['ministry', 'province', 'commune', 'other']);
export type NationalLevel = z.infer<typeof NationalLevel>;

/** One line of the national catalogue of administrative procedures. */
export const NationalProcedure = z.strictObject({
  code: Procedure.shape.code,
  name: z.string().check(z.minLength(1)),
  field: z.string().check(z.minLength(1)),
  levels: z.array(NationalLevel).check(z.minLength(1)),
});
export type NationalProcedure = z.infer<typeof NationalProcedure>;

/** What happens to people, in the words they say, and the procedures it leads to. */
export const LifeEvent = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  title: Text,
  /** What people really say or type; with diacritics, which a search does not need. */
  said: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  /** National codes, or slugs of ours that have none; what most people need first. */
  codes: z.array(Procedure.shape.code).check(z.minLength(1)),
  /** What belongs to it and stands in no line of the list. */
  missing: z.optional(Text),
  /** One of the few that a first page shows. */
  common: z.optional(z.literal(true)),
});
export type LifeEvent = z.infer<typeof LifeEvent>;

/** Official fields that people look for in one place, under a name of ours. */
export const Area = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  title: Text,
  /** As the procedures name them in Vietnamese. */
  fields: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
});
export type Area = z.infer<typeof Area>;

/** All that is looked through. */
export interface NationalDocument {
  readonly procedures: readonly NationalProcedure[];
  /** Ours for which no source names a code, by their slugs. */
  readonly own: readonly NationalProcedure[];
  readonly events: readonly LifeEvent[];
  /** In the order in which a first page shows them. */
  readonly areas: readonly Area[];
  /** What people call single procedures, by their codes. */
  readonly plain: Readonly<Record<string, readonly string[]>>;
}
