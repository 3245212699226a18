import type { Dossier } from '../../core/dossier.ts';
import { covers, inForce } from '../../core/mandate.ts';
import { colleagueOf, type StaffMember } from './staff-member.ts';

/**
 * Whether who approved was allowed to sign at the time that the signature states, also if they have left since: known
 * to the directory, with a mandate and a certificate that held then.
 */
export const maySign = (
  member: StaffMember | undefined,
  { procedure }: Pick<Dossier, 'procedure'>,
  at: string,
): member is StaffMember => {
  const powers = member === undefined ? [] : colleagueOf(member, at).powers;
  return powers.some(({ to, procedures }) => to === 'sign' && covers(procedures, procedure));
};

/** Whether a signature is by a certificate of theirs that held then: others may bear the same name. */
export const hasCertificate = (
  { certificates }: Pick<StaffMember, 'certificates'>,
  { certificate, signedAt }: { readonly certificate: Uint8Array; readonly signedAt: Date },
): boolean => {
  const own = Buffer.from(certificate).toString('base64');
  return certificates.some((each) => each.chain[0] === own && inForce(each, signedAt.toISOString()));
};
