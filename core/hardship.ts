import * as z from 'zod/mini';

/**
 * Why somebody cannot file by themselves with VNeID, as they say it at the counter. It may tell of their health, so it is
 * sealed with the rest of what is theirs.
 */
export const Hardship = z.enum(['no-phone', 'no-account', 'elderly', 'disability', 'cannot-read', 'other']);
export type Hardship = z.infer<typeof Hardship>;
