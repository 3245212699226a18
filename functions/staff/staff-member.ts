import * as z from 'zod/mini';
import { Certificate, certificateAt } from '../../core/certificate.ts';
import { Mandate, powersAt } from '../../core/mandate.ts';
import { StaffRole, type Colleague } from '../../core/person.ts';

/** A member of staff as the province’s directory holds them. The identity provider says who; this says what they may. */
export const StaffMember = z.object({
  id: z.string(),
  name: z.string(),
  /** The position that they hold in the unit. */
  title: z.string(),
  unit: z.string(),
  roles: z.array(StaffRole),
  /** Without one they may look on, and decide nothing. */
  mandates: z.prefault(z.array(Mandate), []),
  /** Of the signature key, the oldest first; leaders only. */
  certificates: z.prefault(z.array(Certificate), []),
  /** They serve here no more since then, and had these roles. */
  left: z.optional(z.object({ at: z.iso.datetime(), roles: z.array(StaffRole) })),
  /** Counts the changes that were made through the platform. */
  version: z.prefault(z.int(), 0),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** What the directory shows of a unit’s members: the attributes in its index by unit. */
export const UnitMember = z.pick(StaffMember, { id: true, name: true, title: true, roles: true });
export type UnitMember = z.infer<typeof UnitMember>;

/**
 * A member of staff as rules know them at an instant. A mandate to sign is worth nothing without a certificate that is
 * valid then, and whoever has left has no rights at all.
 */
export const colleagueOf = (member: StaffMember, at: string): Colleague => {
  const { id, unit, mandates, certificates, left } = member;
  if (left !== undefined && Date.parse(left.at) <= Date.parse(at))
    return { kind: 'staff', id, unit, roles: [], powers: [] };
  const certified = certificateAt(certificates, at) !== undefined;
  const powers = powersAt(mandates, at).filter(({ to }) => to !== 'sign' || certified);
  return { kind: 'staff', id, unit, roles: left?.roles ?? member.roles, powers };
};
