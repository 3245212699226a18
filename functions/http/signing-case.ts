import type { Case } from '../../core/case.ts';
import { requireRight } from '../../core/authorisation.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Brought } from '../../core/signing.ts';
import type { Dossier } from '../../core/dossier.ts';
import { resultFields } from '../accesses/field-sets.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { personOf, type Request } from '../edge/request.ts';
import type { SigningStore } from '../papers/signing-store.ts';
import { maySign } from '../staff/signing-right.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { noteReadingBy } from './reading-by.ts';

export interface SigningTools {
  readonly accesses: AccessLog;
  readonly dossiers: DossierStore;
  readonly staff: Pick<StaffDirectory, 'member'>;
  readonly signing: SigningStore;
}

/** A dossier as it stands, for whoever asks to sign it. */
export const signingCase = async ({ dossiers }: SigningTools, request: Request, code: string): Promise<Case> => {
  const person = personOf(request);
  const dossier = await dossiers.require(code);
  requireRight(person, 'see', dossier);
  return { person, dossier, at: new Date(request.at).toISOString() };
};

/** Whoever signs: with a mandate and a certificate that hold at that instant, whatever the session still says. */
export const requireSigningRight = async (
  { staff }: SigningTools,
  { person, dossier }: Case,
  at: string,
): Promise<StaffMember> => {
  const member = await staff.member(person.id);
  if (!maySign(member, dossier, at)) throw new Refusal('expired-mandate');
  return member;
};

/** What the last signature of this dossier by this person was, also when it has gone on since. */
export const broughtBefore = async (
  { dossiers }: SigningTools,
  { dossier, person }: Case,
): Promise<Brought | undefined> => {
  const log = await dossiers.log(dossier.code);
  const last = log.findLast(({ event }) => event.type === 'signature-given')?.event;
  return last?.type === 'signature-given' && last.by.id === person.id ? last.data : undefined;
};

/** The document is read to compare with what was signed: whose it is sees that, and who signs. */
export const noteSigner = async (tools: SigningTools, request: Request, { person, dossier }: Case): Promise<void> =>
  noteReadingBy(tools, request, { person, dossier }, { what: 'signed-result', purpose: 'sign', fields: resultFields });

/** What is waited for, with the file that was prepared for it. */
export const preparedFor = async ({ signing: store }: SigningTools, { code, signing }: Dossier) => {
  if (signing === undefined) throw new Refusal('no-signature-asked');
  return store.prepared(code, signing.hash);
};
