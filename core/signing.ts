import type { DossierEvent } from '../events/dossier-event.ts';
import { objectionTo } from './authorisation.ts';
import { headOf, requireOpen, type Case } from './case.ts';
import { Refusal } from './refusal.ts';

type Given = Extract<DossierEvent, { type: 'signature-given' }>;

/** A signature as it is brought: its value in base64, or the hash of the file that bears it. */
export type Brought = Pick<Given['data'], 'value' | 'file'>;

/** Whoever approved the dossier signs it, if they still may; somebody else’s turn it never is. */
export const requireSigner = (given: Case): void => {
  const { dossier, person } = given;
  requireOpen(given);
  const objection = objectionTo(person, 'sign', dossier);
  const isTheirs = person.id === (dossier.signing?.signer ?? dossier.approvedBy);
  if (objection !== undefined)
    throw new Refusal(objection === 'no-mandate' && isTheirs ? 'expired-mandate' : objection);
  if (!isTheirs || dossier.phase !== 'issue' || dossier.parked !== undefined) throw new Refusal('no-signature-asked');
};

/** Takes a signature that was found to fit what was asked for; nothing when it is the one that is there already. */
export const giveSignature = (given: Case, brought: Brought, before: Brought | undefined): Given | undefined => {
  requireSigner(given);
  const { signing } = given.dossier;
  if (signing === undefined) throw new Refusal('no-signature-asked');
  if (signing.given !== undefined) {
    const isSame = before?.value === brought.value && before?.file === brought.file;
    if (isSame) return undefined;
    throw new Refusal('signed-already');
  }
  const { field, hash } = signing;
  return { ...headOf(given), type: 'signature-given', data: { field, hash, ...brought } };
};
