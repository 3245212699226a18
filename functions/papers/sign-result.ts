import { isDeepStrictEqual } from 'node:util';
import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { machine } from '../../events/actor.ts';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { certificateAt, type Certificate } from '../../core/certificate.ts';
import { lapseOf } from '../../core/correction.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Refusal } from '../../core/refusal.ts';
import { keys } from '../dossiers/keys.ts';
import type { Issues } from '../issued/issues.ts';
import { putNew } from '../tables/transaction.ts';
import type { Watch } from '../edge/watch.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import type { SignatureField } from '../results/pdf/prepare-signature.ts';
import { encodeResult, type ResultDocument } from '../../verification/result-document.ts';
import { extendLongTerm } from '../results/long-term.ts';
import { CertificateRevoked, type RevocationClient } from '../results/revocation/revocation-client.ts';
import { signersIn } from '../results/signers-in.ts';
import { signPdf } from '../results/sign.ts';
import type { Signer } from '../results/signer.ts';
import { verifyResult, type Verdict } from '../../verification/verify-result.ts';
import { maySign } from '../staff/signing-right.ts';
import type { StaffDirectory, UnitSeal } from '../staff/staff-directory.ts';
import type { StaffMember } from '../staff/staff-member.ts';
import { appendOrFollow, type StepAnswer } from '../steps/step-tools.ts';
import { getUnsigned, type UnsignedResult } from './paper-store.ts';
import {
  requestedSignature,
  requestSignature,
  type Obtained,
  type OfficerSignatureTools,
} from './officer-signature.ts';
import { storeStatement } from './result-statement.ts';
import { storeOnce } from './result-store.ts';

const Asked = z.object({ dossier: z.string() });

export interface SignTools extends OfficerSignatureTools {
  readonly table: string;
  readonly staff: StaffDirectory;
  readonly s3: S3Client;
  readonly papers: string;
  readonly results: string;
  readonly kms: KMSClient;
  readonly keyIds: { readonly officer: string; readonly seal: string; readonly issuer: string };
  /** Certificates (DER) of the authorities whose signers and timestamps are trusted. */
  readonly roots: readonly Uint8Array[];
  readonly revocation: RevocationClient;
  readonly issues: Pick<Issues, 'filing'>;
  readonly watch: Pick<Watch, 'fault'>;
}

/** Where the dossier stands, and for how many seconds the machine may wait where a signature is awaited. */
interface SignAnswer extends StepAnswer {
  readonly seconds: number;
}

interface Owner {
  readonly certificates: readonly Certificate[];
}

const signerOf = ({ kms, now }: SignTools, keyId: string, owner: Owner | undefined): Signer => {
  const valid = certificateAt(owner?.certificates ?? [], new Date(now()).toISOString());
  const [certificate, ...chain] = (valid?.chain ?? []).map((der) => new Uint8Array(Buffer.from(der, 'base64')));
  if (certificate === undefined) throw new Error('no signing certificate is valid now');
  return createKmsSigner({ client: kms, keyId, certificate, chain });
};

interface Sitting {
  readonly dossier: Dossier;
  readonly officer: StaffMember;
  readonly seal: UnitSeal | undefined;
  readonly unsigned: UnsignedResult;
}

const placeOf = ({ unsigned, seal, dossier }: Sitting, field: 'officer' | 'seal') => {
  const box = unsigned.boxes.find((candidate) => candidate.field === field);
  return { field, location: seal?.name ?? dossier.unit, ...(box === undefined ? {} : { box }) };
};

/** The officer signs at once by the province’s own key, or is asked for a signature by theirs. */
const officerSignature = async (tools: SignTools, sitting: Sitting): Promise<Obtained> => {
  const { dossier, officer, unsigned } = sitting;
  if (dossier.signing !== undefined) return requestedSignature(tools, dossier, officer);
  const field: SignatureField = {
    ...placeOf(sitting, 'officer'),
    appearance: unsigned.appearances.officer,
    at: new Date(unsigned.at),
    name: officer.name,
    reason: 'Ký duyệt kết quả giải quyết thủ tục hành chính',
  };
  const means = certificateAt(officer.certificates, unsigned.at)?.means ?? 'kms';
  if (means !== 'kms') return requestSignature(tools, dossier, officer, { pdf: unsigned.pdf, field, at: unsigned.at });
  const signer = signerOf(tools, tools.keyIds.officer, officer);
  return { pdf: await signPdf(unsigned.pdf, { ...field, signer, timestamp: tools.timestamp }) };
};

/** The agency’s own signature beside the officer’s; where that was waited for, it states a time of its own. */
const sealed = async (tools: SignTools, sitting: Sitting, approved: Uint8Array): Promise<Uint8Array> => {
  const { dossier, unsigned, seal } = sitting;
  const { signing, code } = dossier;
  const { appearance, at } =
    signing === undefined
      ? { appearance: unsigned.appearances.seal, at: unsigned.at }
      : await tools.signing.sealing(code, signing.hash);
  return signPdf(approved, {
    ...placeOf(sitting, 'seal'),
    appearance,
    at: new Date(at),
    name: seal?.name ?? '',
    reason: 'Phát hành văn bản',
    signer: signerOf(tools, tools.keyIds.seal, seal),
    timestamp: tools.timestamp,
  });
};

const isRevoked = (error: unknown): boolean => error instanceof CertificateRevoked;

/** Whether it is what the officer signed with that was revoked. */
const isOfficerRevoked = async ({ revocation, roots }: SignTools, approved: Uint8Array): Promise<boolean> =>
  signersIn(approved, roots)
    .then(revocation)
    .then(() => false)
    .catch((error: unknown) => {
      if (isRevoked(error)) return true;
      throw error;
    });

/** The file with everything that proves it for as long as it is kept; nothing when the officer’s certificate was revoked. */
const proven = async (tools: SignTools, signed: Uint8Array, approved: Uint8Array): Promise<Uint8Array | undefined> => {
  try {
    return await extendLongTerm(signed, tools);
  } catch (error) {
    if (isRevoked(error) && (await isOfficerRevoked(tools, approved))) return undefined;
    throw error;
  }
};

const judged = async (tools: SignTools, { dossier, unsigned }: Sitting, bytes: Uint8Array): Promise<Verdict> =>
  verifyResult(bytes, {
    roots: tools.roots,
    at: new Date(tools.now()),
    required: unsigned.boxes.map(({ field }) => field),
    dossier: dossier.code,
  });

/** The file must be this dossier’s own, whole, and signed by officer and agency. Answers what it says. */
const requireGenuine = (verdict: Verdict): ResultDocument => {
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
  sitting: Sitting,
  bytes: Uint8Array,
  wanted: ResultDocument,
): Promise<boolean> => {
  try {
    return isDeepStrictEqual(requireGenuine(await judged(tools, sitting, bytes)), wanted);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tools.watch.fault('foreign-file', error, { dossier: sitting.dossier.code });
    return false;
  }
};

type Lapsed = Extract<DossierEvent, { type: 'approval-lapsed' }>;

/** A certificate that had ended or was revoked when the time was stamped: no signature of its owner’s will be better. */
const lapseIn = (verdict: Verdict): Lapsed['data']['because'] => {
  const codes = new Set<string>(verdict.genuine ? [] : verdict.reasons.map(({ code }) => code));
  if (codes.has('revoked-signer')) return 'revoked';
  return codes.has('expired-at-signing') ? 'no-right' : undefined;
};

const follow = async (...given: Parameters<typeof appendOrFollow>): Promise<SignAnswer> => ({
  ...(await appendOrFollow(...given)),
  seconds: 1,
});

/** When whoever approved has to have been allowed to sign: when they did, or now as long as that is awaited. */
const signedAt = async (tools: SignTools, { code, signing }: Dossier, unsigned: UnsignedResult): Promise<string> => {
  if (signing === undefined) return unsigned.at;
  const given = signing.given === undefined ? undefined : await tools.dossiers.event(code, signing.given);
  return given?.event.at ?? new Date(tools.now()).toISOString();
};

const store = async (tools: SignTools, sitting: Sitting, signed: Uint8Array, wanted: ResultDocument) => {
  const { code } = sitting.dossier;
  const signer = signerOf(tools, tools.keyIds.issuer, await tools.staff.issuer());
  await storeStatement(tools, code, encodeResult(wanted), signer);
  return storeOnce(tools.s3, tools.results, code, signed, async (found) => recognise(tools, sitting, found, wanted));
};

/**
 * Signs a result, stores it once, and closes the dossier with it in one transaction. Asked again, it goes on where it
 * was. An approval by somebody who could no longer sign has lapsed: another leader is asked.
 */
export const signResult =
  (tools: SignTools) =>
  async (input: unknown): Promise<SignAnswer> => {
    const { dossier: code } = Asked.parse(input);
    const dossier = await tools.dossiers.require(code);
    if (dossier.phase !== 'issue') return { phase: dossier.phase, seconds: 1 };
    const unsigned = await getUnsigned(tools.s3, tools.papers, code);
    const officer = await tools.staff.member(dossier.approvedBy ?? '');
    const head = { v: 1, at: new Date(tools.now()).toISOString(), by: machine } as const;
    const lapse = async (because: Lapsed['data']['because']) =>
      follow(tools, dossier, lapseOf(dossier, head, because === undefined ? {} : { because }));
    if (!maySign(officer, dossier, await signedAt(tools, dossier, unsigned))) return lapse('no-right');
    const sitting = { dossier, officer, unsigned, seal: await tools.staff.seal(dossier.unit) };
    const obtained = await officerSignature(tools, sitting);
    if ('lapsed' in obtained) return lapse(obtained.lapsed);
    if ('seconds' in obtained) return obtained;
    const signed = await proven(tools, await sealed(tools, sitting, obtained.pdf), obtained.pdf);
    if (signed === undefined) return lapse('revoked');
    // What is stored is locked for years, so it is judged before; and what an earlier try stored is judged as well.
    const verdict = await judged(tools, sitting, signed);
    const because = lapseIn(verdict);
    if (because !== undefined) return lapse(because);
    const wanted = requireGenuine(verdict);
    const filing = await tools.issues.filing(dossier, wanted);
    const { sha256, key, versionId, bytes } = await store(tools, sitting, signed, wanted);
    return follow(
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
          ...filing.data,
        },
      },
      [putNew(tools.table, { ...keys.result(sha256), code }, 'result-used'), ...filing.writes],
    );
  };
