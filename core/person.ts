import * as z from 'zod/mini';
import type { Actor } from '../events/actor.ts';
import { Power } from './mandate.ts';

/** A signed-in citizen. `id` is the keyed hash of the personal identifier; `level` the VNeID level. */
export const Citizen = z.strictObject({
  kind: z.literal('citizen'),
  id: z.string(),
  level: z.union([z.literal(1), z.literal(2)]),
  /** The instant of their request, by which rights end; without it, one that will end is held to be over. */
  at: z.optional(z.iso.datetime()),
  /** Keyed hashes of the organisations that the business register named them for, and until when that counts. */
  represents: z.optional(z.strictObject({ subjects: z.array(z.string()), until: z.iso.datetime() })),
});
export type Citizen = z.infer<typeof Citizen>;

export const StaffRole = z.enum(['officer', 'leader', 'operator']);
export type StaffRole = z.infer<typeof StaffRole>;

/** A signed-in member of staff as the province’s directory has them at the moment of their request. */
export const Staff = z.strictObject({
  kind: z.literal('staff'),
  id: z.string(),
  unit: z.string(),
  roles: z.array(StaffRole),
  /** What their mandates and certificates let them do at that moment. */
  powers: z.array(Power),
  /** Keyed hash of their own personal identifier. */
  citizen: z.string(),
});
export type Staff = z.infer<typeof Staff>;

/** A member of staff as the directory knows them: which citizen they are, only their sign-in tells. */
export type Colleague = Omit<Staff, 'citizen'>;

export const Person = z.discriminatedUnion('kind', [Citizen, Staff]);
export type Person = z.infer<typeof Person>;

export const actorOf = (person: Person): Actor => ({ kind: person.kind, id: person.id });
