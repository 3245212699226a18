import * as z from 'zod/mini';
import { StaffRole, type Colleague } from '../../core/person.ts';

/** A member of staff as the province’s directory holds them. The identity provider says who; this says what they may. */
export const StaffMember = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  roles: z.array(StaffRole),
  /** Certificate of the signature key and its issuers, DER in base64; leaders only. */
  certificates: z.optional(z.array(z.string())),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** What the directory shows of a unit’s members: the attributes in its index by unit. */
export const UnitMember = z.pick(StaffMember, { id: true, name: true, title: true, roles: true });
export type UnitMember = z.infer<typeof UnitMember>;

/** A member of staff as rules know them. */
export const colleagueOf = ({ id, unit, roles }: StaffMember): Colleague => ({ kind: 'staff', id, unit, roles });
