import * as z from 'zod/mini';

/** A result is in the wallet of whoever asked; `document` names it there. */
export const Presented = z.strictObject({ dossier: z.string(), number: z.string(), document: z.string() });
export type Presented = z.infer<typeof Presented>;

/** A result in XML under the agency’s XAdES signature. */
export const SignedXml = z.strictObject({ dossier: z.string(), number: z.string(), xml: z.string() });
export type SignedXml = z.infer<typeof SignedXml>;
