import * as z from 'zod/mini';
import { ResultField, ResultKind } from '../../core/procedure/result-kind.ts';
import { Text } from '../../core/text.ts';

const { slug, code, name, procedures, services, ground, family, signatures, wallet, sources, unverified } =
  ResultKind.shape;

const TemplateLine = z.strictObject({
  kind: slug,
  code,
  name,
  procedures,
  services,
  ground,
  issuer: Text,
  family,
  signatures,
  wallet,
  sources,
  unverified,
});

/** Every kind of result that has a template. */
export const TemplateList = z.strictObject({ items: z.array(TemplateLine) });
export type TemplateList = z.infer<typeof TemplateList>;

/** One of them, with its source and what its sample says. */
export const TemplateSource = z.extend(TemplateLine, {
  source: z.string(),
  fields: z.array(ResultField),
  sample: z.record(z.string(), z.unknown()),
});
export type TemplateSource = z.infer<typeof TemplateSource>;

/** A preview of an edited template, or of a letter that was not sent: worth nothing, and every page says so. */
export const TemplatePreview = z.strictObject({
  /** PDF/A-3a in base64. */
  pdf: z.string(),
  /** All pages one below the other, as SVG. */
  picture: z.string(),
  pages: z.int(),
});
export type TemplatePreview = z.infer<typeof TemplatePreview>;

/** The forms of the one-stop units (Circular 03/2025/TT-VPCP, Annex I). */
export const FormList = z.strictObject({
  items: z.array(
    z.strictObject({
      number: z.string(),
      name: Text,
      template: z.string(),
      /** It goes out under the agency’s digital signature. */
      signed: z.boolean(),
      /** It is given to whoever filed; otherwise it stays in the house. */
      forCitizen: z.boolean(),
      unverified: z.optional(z.string()),
    }),
  ),
});
export type FormList = z.infer<typeof FormList>;
