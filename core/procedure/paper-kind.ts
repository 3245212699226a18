import * as z from 'zod/mini';

/** The kinds of papers whose fields are known to whoever reads scans. */
export const PaperKind = z.enum(['birth-certificate', 'birth-notice', 'marriage-certificate', 'identity-card']);
export type PaperKind = z.infer<typeof PaperKind>;
