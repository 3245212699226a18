import * as z from 'zod/mini';
import { Citizen, Staff } from '../../core/person.ts';
import { Text } from '../../core/text.ts';

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
    /** An officer opened it at a counter, for one dossier; which one that was, once it is in. */
    counter: z.optional(z.strictObject({ name: z.string(), agency: Text, spent: z.optional(z.string()) })),
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

/** What an officer shows on a machine of the counter’s, once. */
export const CounterCode = z.strictObject({ code: z.string(), until: z.string() });
export type CounterCode = z.infer<typeof CounterCode>;

/** Where that machine goes to sign somebody in. */
export const CounterSignIn = z.strictObject({ address: z.string() });
export type CounterSignIn = z.infer<typeof CounterSignIn>;
