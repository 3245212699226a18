import { isDeepStrictEqual } from 'node:util';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { machine } from '../../events/actor.ts';
import { certificateAt, type Certificate } from '../../core/certificate.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Refusal } from '../../core/refusal.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { keys } from '../dossiers/keys.ts';
import { putNew } from '../tables/transaction.ts';
import type { Watch } from '../edge/watch.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import type { ResultDocument } from '../../verification/result-document.ts';
import { signPdf } from '../results/sign.ts';
import type { Signer } from '../results/signer.ts';
import type { Timestamp } from '../results/timestamp.ts';
import { verifyResult } from '../../verification/verify-result.ts';
import { maySign } from '../staff/signing-right.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { appendOrFollow, type StepAnswer } from '../steps/step-tools.ts';
import { getUnsigned, type UnsignedResult } from './paper-store.ts';
import { storeOnce } from './result-store.ts';

const Asked = z.object({ dossier: z.string() });

export interface SignTools {
  readonly dossiers: DossierStore;
  readonly table: string;
  readonly staff: StaffDirectory;
  readonly s3: S3Client;
  readonly papers: string;
  readonly results: string;
  readonly kms: KMSClient;
  readonly keyIds: { readonly officer: string; readonly seal: string };
  readonly timestamp: Timestamp;
  /** Certificates (DER) of the authorities whose signers and timestamps are trusted. */
  readonly roots: readonly Uint8Array[];
  readonly watch: Pick<Watch, 'fault'>;
  readonly now: () => number;
}

interface Owner {
  readonly name: string;
  readonly certificates: readonly Certificate[];
}

const signerOf = ({ kms, now }: SignTools, keyId: string, owner: Owner | undefined): Signer => {
  const valid = certificateAt(owner?.certificates ?? [], new Date(now()).toISOString());
  const [certificate, ...chain] = (valid?.chain ?? []).map((der) => new Uint8Array(Buffer.from(der, 'base64')));
  if (certificate === undefined) throw new Error('no signing certificate is valid now');
  return createKmsSigner({ client: kms, keyId, certificate, chain });
};

const sign = async (
  tools: SignTools,
  dossier: Dossier,
  officer: StaffMember,
  unsigned: UnsignedResult,
): Promise<Uint8Array> => {
  const seal = await tools.staff.seal(dossier.unit);
  const common = { timestamp: tools.timestamp, at: new Date(unsigned.at), location: seal?.name ?? dossier.unit };
  const boxOf = (field: string) => unsigned.boxes.find((box) => box.field === field);
  const place = (field: 'officer' | 'seal') => {
    const box = boxOf(field);
    return { field, appearance: unsigned.appearances[field], ...(box === undefined ? {} : { box }) };
  };
  const approved = await signPdf(unsigned.pdf, {
    ...common,
    ...place('officer'),
    name: officer.name,
    reason: 'Ký duyệt kết quả giải quyết thủ tục hành chính',
    signer: signerOf(tools, tools.keyIds.officer, officer),
  });
  return signPdf(approved, {
    ...common,
    ...place('seal'),
    name: seal?.name ?? '',
    reason: 'Phát hành văn bản',
    signer: signerOf(tools, tools.keyIds.seal, seal),
  });
};

/** The file must be this dossier’s own, whole, and signed by officer and agency. Answers what it says. */
const requireGenuine = async (tools: SignTools, dossier: Dossier, bytes: Uint8Array): Promise<ResultDocument> => {
  const verdict = await verifyResult(bytes, {
    roots: tools.roots,
    at: new Date(tools.now()),
    required: ['officer', 'seal'],
    dossier: dossier.code,
  });
  if (!verdict.genuine) throw new Refusal('result-not-bound', [], { cause: verdict.reasons });
  return verdict.result;
};

/**
 * Whether a file in the place of the result is it: an earlier try’s, that says the same by the same signer. What was
 * signed on an approval that has lapsed since is not; nobody was given it. A file that is not genuine sounds the alarm:
 * only this function may write there.
 */
const recognise = async (
  tools: SignTools,
  dossier: Dossier,
  bytes: Uint8Array,
  wanted: ResultDocument,
): Promise<boolean> => {
  try {
    return isDeepStrictEqual(await requireGenuine(tools, dossier, bytes), wanted);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tools.watch.fault('foreign-file', error, { dossier: dossier.code });
    return false;
  }
};

/**
 * Signs a result, stores it once, and closes the dossier with it in one transaction. Asked again, it goes on where it
 * was. An approval by somebody who could no longer sign has lapsed: another leader is asked.
 */
export const signResult =
  (tools: SignTools) =>
  async (input: unknown): Promise<StepAnswer> => {
    const { dossier: code } = Asked.parse(input);
    const dossier = await tools.dossiers.require(code);
    if (dossier.phase !== 'issue') return { phase: dossier.phase };
    const unsigned = await getUnsigned(tools.s3, tools.papers, code);
    const officer = await tools.staff.member(dossier.approvedBy ?? '');
    const head = { v: 1, at: new Date(tools.now()).toISOString(), by: machine } as const;
    if (!maySign(officer, dossier, unsigned.at))
      return appendOrFollow(tools, dossier, { ...head, type: 'approval-lapsed', data: {} });
    const signed = await sign(tools, dossier, officer, unsigned);
    // What is stored is locked for years, so it is judged before; and what an earlier try stored is judged as well.
    const wanted = await requireGenuine(tools, dossier, signed);
    const stored = await storeOnce(tools.s3, tools.results, code, signed, async (found) =>
      recognise(tools, dossier, found, wanted),
    );
    const { sha256, key, versionId, bytes } = stored;
    return appendOrFollow(
      tools,
      dossier,
      {
        ...head,
        type: 'result-issued',
        data: {
          number: wanted.number,
          sha256,
          key,
          versionId,
          bytes: bytes.length,
          signers: [dossier.approvedBy ?? '', dossier.unit],
        },
      },
      [putNew(tools.table, { ...keys.result(sha256), code }, 'result-used')],
    );
  };
