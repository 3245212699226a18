import type { KMSClient } from '@aws-sdk/client-kms';
import { meansAt, type Certificate } from '../../core/certificate.ts';
import type { Dossier } from '../../core/dossier.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import type { SignatureField } from '../results/pdf/prepare-signature.ts';
import { signPdf } from '../results/sign.ts';
import type { Signer } from '../results/signer.ts';
import type { UnitSeal } from '../staff/staff-directory.ts';
import { chainAt } from '../staff/chain-at.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import {
  requestedSignature,
  requestSignature,
  type Obtained,
  type OfficerSignatureTools,
} from './officer-signature.ts';
import type { UnsignedResult } from './paper-store.ts';

/** The province’s own keys, and the time. */
export interface KeyTools {
  readonly kms: KMSClient;
  readonly now: () => number;
}

export interface SignatureTools extends KeyTools, OfficerSignatureTools {
  readonly keyIds: { readonly officer: string; readonly seal: string };
}

interface Owner {
  readonly certificates: readonly Certificate[];
}

/** One of the province’s keys under the certificate that its owner has now; a fault when there is none. */
export const signerOf = ({ kms, now }: KeyTools, keyId: string, owner: Owner | undefined): Signer => {
  const [certificate, ...chain] = chainAt(owner?.certificates, now());
  return createKmsSigner({ client: kms, keyId, certificate, chain });
};

/** An unsigned result, and those whose signatures it needs. */
export interface Sitting {
  readonly dossier: Dossier;
  /** Nobody where the seal alone makes it valid. */
  readonly officer: StaffMember | undefined;
  readonly seal: UnitSeal | undefined;
  readonly unsigned: UnsignedResult;
}

const placeOf = ({ unsigned, seal, dossier }: Sitting, field: 'officer' | 'seal') => {
  const box = unsigned.boxes.find((candidate) => candidate.field === field);
  return { field, location: seal?.name ?? dossier.unit, ...(box === undefined ? {} : { box }) };
};

/** The officer signs at once by the province’s own key, or is asked for a signature by theirs. */
export const officerSignature = async (tools: SignatureTools, sitting: Sitting): Promise<Obtained> => {
  const { dossier, officer, unsigned } = sitting;
  if (officer === undefined) return { pdf: unsigned.pdf };
  if (unsigned.appearances.officer === undefined) throw new Error('the result has no place for who approved it');
  if (dossier.signing !== undefined) return requestedSignature(tools, dossier, officer);
  const field: SignatureField = {
    ...placeOf(sitting, 'officer'),
    appearance: unsigned.appearances.officer,
    at: new Date(unsigned.at),
    name: officer.name,
    reason: 'Ký duyệt kết quả giải quyết thủ tục hành chính',
  };
  const means = meansAt(officer.certificates, unsigned.at) ?? 'kms';
  if (means !== 'kms') return requestSignature(tools, dossier, officer, { pdf: unsigned.pdf, field, at: unsigned.at });
  const signer = signerOf(tools, tools.keyIds.officer, officer);
  return { pdf: await signPdf(unsigned.pdf, { ...field, signer, timestamp: tools.timestamp }) };
};

/** The agency’s own signature beside the officer’s; where that was waited for, it states a time of its own. */
export const sealed = async (
  tools: SignatureTools,
  sitting: Sitting,
  { pdf, sealing }: Extract<Obtained, { pdf: Uint8Array }>,
): Promise<Uint8Array> => {
  const { unsigned, seal } = sitting;
  const { appearance, at } = sealing ?? { appearance: unsigned.appearances.seal, at: unsigned.at };
  return signPdf(pdf, {
    ...placeOf(sitting, 'seal'),
    appearance,
    at: new Date(at),
    name: seal?.name ?? '',
    reason: 'Phát hành văn bản',
    signer: signerOf(tools, tools.keyIds.seal, seal),
    timestamp: tools.timestamp,
  });
};
