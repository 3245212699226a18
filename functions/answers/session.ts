import * as z from 'zod/mini';
import { Citizen, Staff } from '../../core/person.ts';

const known = { signedIn: z.literal(true), name: z.optional(z.string()), until: z.string() };

/** Who is signed in; never an identifier. */
export const SessionState = z.union([
  z.strictObject({ signedIn: z.literal(false) }),
  z.strictObject({
    ...known,
    audience: z.literal('citizen'),
    level: Citizen.shape.level,
    /** Differs from person to person and tells nobody who it is: a device knows by it whose copies it has. */
    who: z.string(),
    /** They have said that others use the machine too, and are signed out after so many minutes of doing nothing. */
    shared: z.optional(z.strictObject({ minutes: z.number() })),
  }),
  z.strictObject({
    ...known,
    audience: z.literal('staff'),
    staffId: z.string(),
    unit: Staff.shape.unit,
    roles: Staff.shape.roles,
  }),
]);
export type SessionState = z.infer<typeof SessionState>;
