import * as z from 'zod/mini';

/** A dossier that the national portal does not accept: its code for it, when it said so, and of which version. */
export const Unsynchronised = z.object({ code: z.string(), error: z.string(), at: z.string(), version: z.int() });
export type Unsynchronised = z.infer<typeof Unsynchronised>;
