import * as z from 'zod/mini';
import { Form } from '../../core/form/field.ts';
import { Edition } from '../../core/procedure/edition.ts';
import { Lookup } from '../../core/procedure/lookup.ts';
import { Procedure } from '../../core/procedure/procedure.ts';
import { Source } from '../../core/procedure/source.ts';
import { Commune, Province } from '../../core/province.ts';

const { fee, term } = Edition.shape;
const { owner } = Source.shape;

/** The description of this API itself; OpenAPI says what is in it. */
export const ApiDescription = z.looseObject({});

/** What the province offers today. */
export const ProcedureList = z.strictObject({
  items: z.array(
    z.extend(z.pick(Procedure, { code: true, slug: true, name: true, summary: true, field: true }), {
      fee,
      term,
      /** It begins dossiers of several others, and has none of its own. */
      linked: z.optional(z.literal(true)),
    }),
  ),
  province: z.pick(Province, { slug: true, code: true, name: true, agency: true }),
});
export type ProcedureList = z.infer<typeof ProcedureList>;

/** One procedure with the edition in force, as a guide reads it. */
export const ProcedureGuide = z.extend(z.omit(Procedure, { editions: true }), {
  edition: z.extend(z.omit(Edition, { form: true }), { lookups: z.array(z.extend(Lookup, { owner })) }),
  /** By a strict estimate: where all records are found, and where no source answers. */
  fillSeconds: z.strictObject({ found: z.int(), silent: z.int() }),
  /** What comes after that edition, and from which day on: it is for dossiers that are received then. */
  next: z.optional(z.pick(Edition, { id: true, from: true, grounds: true })),
});
export type ProcedureGuide = z.infer<typeof ProcedureGuide>;

/** The e-form of the edition in force, the look-ups it will make and the communes to choose from. */
export const ProcedureForm = z.extend(z.pick(Procedure, { code: true, slug: true, name: true }), {
  edition: z.string(),
  form: Form,
  lookups: z.array(
    z.extend(z.pick(Lookup, { id: true, source: true, label: true, why: true, none: true }), {
      owner,
      /** Without this one it cannot be made: it names whom it is about. */
      needs: z.optional(z.string()),
      /** For how many minutes what it says may be used again for the same form, and by what ground. */
      keep: z.optional(z.pick(Source.shape.keep, { minutes: true, ground: true })),
    }),
  ),
  /** Somebody may file it online for another. */
  representation: z.boolean(),
  communes: z.array(z.pick(Commune, { code: true, name: true, fullName: true })),
});
export type ProcedureForm = z.infer<typeof ProcedureForm>;
