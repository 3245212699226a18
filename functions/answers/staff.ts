import * as z from 'zod/mini';
import { Agency } from '../../core/agency.ts';
import { Period } from '../../core/mandate.ts';
import { Text } from '../../core/text.ts';
import { StaffChange } from '../staff/staff-change.ts';
import { StaffMember, UnitMember } from '../staff/staff-member.ts';

const { mandates, left } = StaffMember.shape;

/** An agency’s staff: their positions, mandates and certificates, and what was changed of them, the newest first. */
export const StaffRoll = z.strictObject({
  agency: z.pick(Agency, { code: true, name: true, parent: true }),
  items: z.array(
    z.extend(UnitMember, {
      mandates: z.array(z.extend(mandates.def.innerType.def.element, { inForce: z.boolean() })),
      /** Of the certificate under which they can sign now. */
      certificate: z.optional(Period),
      left,
      /** What the reader may do to them. */
      allowed: z.array(z.enum(['end-service', 'delegate', 'revoke'])),
    }),
  ),
  changes: z.array(StaffChange),
});
export type StaffRoll = z.infer<typeof StaffRoll>;

/** A change of the staff as it was noted, and what the unit has to mind now. */
export const StaffChanged = z.strictObject({ change: StaffChange, warning: z.optional(Text) });
export type StaffChanged = z.infer<typeof StaffChanged>;
