import type { Dossier } from '../../core/dossier.ts';
import { covers } from '../../core/mandate.ts';
import { Refusal } from '../../core/refusal.ts';
import { colleagueOf, type StaffMember } from './staff-member.ts';

/**
 * Who approved must have been allowed to sign at the time that the signature states, also if they have left since.
 * Refused whoever the directory does not know, and whose mandate or certificate did not hold then.
 */
export const requireSigningRight = (
  member: StaffMember | undefined,
  { procedure }: Pick<Dossier, 'procedure'>,
  at: string,
): void => {
  const powers = member === undefined ? [] : colleagueOf(member, at).powers;
  if (!powers.some(({ to, procedures }) => to === 'sign' && covers(procedures, procedure)))
    throw new Refusal('no-mandate');
};
