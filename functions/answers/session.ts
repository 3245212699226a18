import * as z from 'zod/mini';
import { Citizen, Staff } from '../../core/person.ts';

const known = { signedIn: z.literal(true), name: z.optional(z.string()), until: z.string() };

/** Who is signed in; never an identifier. */
export const SessionState = z.union([
  z.strictObject({ signedIn: z.literal(false) }),
  z.strictObject({ ...known, audience: z.literal('citizen'), level: Citizen.shape.level }),
  z.strictObject({
    ...known,
    audience: z.literal('staff'),
    staffId: z.string(),
    unit: Staff.shape.unit,
    roles: Staff.shape.roles,
  }),
]);
export type SessionState = z.infer<typeof SessionState>;
