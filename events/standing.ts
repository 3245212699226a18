import * as z from 'zod/mini';

/** A keyed hash of a value that may stand in one dossier only, and the field it stands in. */
const Placed = z.strictObject({ path: z.string(), hash: z.string() });

/** Who and what stands in a dossier by its answers. */
export const DossierStanding = z.strictObject({
  /** Who acts for somebody else. */
  representative: z.optional(z.string()),
  /** Keyed hashes of everybody whose identifier stands in it, given by a source or typed: none of them decides it. */
  named: z.array(z.string()),
  /** Facts about the case that the law attaches something to, such as `late-registration`. */
  marks: z.array(z.string()),
  /** Keyed hashes of values that may stand in one dossier only, by the field they stand in. */
  unique: z.array(Placed),
});
export type DossierStanding = z.infer<typeof DossierStanding>;
