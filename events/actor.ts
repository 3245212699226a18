import * as z from 'zod/mini';

/** Who did it. A citizen is named by a keyed hash, never by an identifier; staff by their staff id. */
export const Actor = z.strictObject({
  kind: z.enum(['citizen', 'staff', 'machine']),
  id: z.string().check(z.minLength(1)),
});
export type Actor = z.infer<typeof Actor>;

/** The platform itself: the state machine, a timer, a sweeper. */
export const machine: Actor = { kind: 'machine', id: 'motcua' };
