import { createHash } from 'node:crypto';
import type { Case } from '../../core/case.ts';
import { giveSignature, requireSigner } from '../../core/signing.ts';
import { Refusal, type Pointer, type RefusalCode } from '../../core/refusal.ts';
import type { Decided } from '../answers/dossier.ts';
import { keys } from '../dossiers/keys.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, codeIn } from '../edge/request.ts';
import { hasCertificate } from '../staff/signing-right.ts';
import type { itemReader } from '../tables/read-item.ts';
import { putNew } from '../tables/transaction.ts';
import type { Reason } from '../../verification/reason.ts';
import { verifyResult } from '../../verification/verify-result.ts';
import { SignedResultBody } from './bodies.ts';
import { decided } from './decide.ts';
import {
  broughtBefore,
  noteSigner,
  preparedFor,
  requireSigningRight,
  signingCase,
  type SigningTools,
} from './signing-case.ts';

interface Tools extends SigningTools {
  readonly table: string;
  readonly read: ReturnType<typeof itemReader>;
  readonly roots: readonly Uint8Array[];
}

/** Which of our refusals a doubt about the file is; the first that applies is told. */
const meanings: readonly (readonly [RefusalCode, readonly Reason['code'][]])[] = [
  ['result-unsigned', ['unsigned', 'missing-signature']],
  ['result-foreign', ['foreign-dossier']],
  ['expired-mandate', ['expired-at-signing', 'revoked-signer']],
];

const pointersOf = (reasons: readonly Reason[]): Pointer[] =>
  reasons.map(({ code, vi, en }) => ({ pointer: '/file', code, detail: { vi, en } }));

const refuse = (reasons: readonly Reason[]): never => {
  const codes = new Set(reasons.map(({ code }) => code));
  const known = meanings.find(([, doubts]) => doubts.some((doubt) => codes.has(doubt)));
  throw new Refusal(known?.[0] ?? 'result-altered', pointersOf(reasons));
};

/**
 * The file is what waits, whole and first, with one signature added: by a certificate of whoever approved, trusted, and
 * given while they were allowed to.
 */
const requireOwn = async (tools: Tools, given: Case, bytes: Uint8Array): Promise<void> => {
  const { dossier, at } = given;
  const verdict = await verifyResult(bytes, {
    roots: tools.roots,
    at: new Date(at),
    required: ['officer'],
    dossier: dossier.code,
  });
  const unsigned = verdict.genuine ? [] : verdict.reasons.filter(({ code }) => code !== 'changed-after-signing');
  if (unsigned.some(({ code }) => code === 'unsigned' || code === 'foreign-dossier')) refuse(unsigned);
  const prepared = await preparedFor(tools, dossier);
  const document = prepared.pdf.subarray(0, prepared.document);
  if (!Buffer.from(bytes.subarray(0, document.length)).equals(document)) throw new Refusal('result-altered');
  if (!verdict.genuine) refuse(verdict.reasons);
  const [signature] = verdict.signatures;
  if (signature === undefined) throw new Refusal('result-unsigned');
  const signer = await requireSigningRight(tools, given, signature.signedAt.toISOString());
  if (!hasCertificate(signer, signature)) throw new Refusal('wrong-signature');
};

/** A file is the result of one dossier, once: also not of the same one again, approved anew. */
const requireUnused = async ({ read }: Tools, sha256: string): Promise<void> => {
  if ((await read(keys.result(sha256))) !== undefined) throw new Refusal('result-used');
};

/** Takes the result as the leader signed it elsewhere. The same file once more changes nothing. */
export const attachSignedResult =
  (tools: Tools): Handler<Decided> =>
  async (request) => {
    const bytes = Buffer.from(bodyAs(request, SignedResultBody).file, 'base64');
    const file = createHash('sha256').update(bytes).digest('hex');
    const given = await signingCase(tools, request, codeIn(request));
    const { dossier } = given;
    const before = await broughtBefore(tools, given);
    if (before?.file === file) return decided(dossier);
    requireSigner(given);
    await noteSigner(tools, request, given);
    await requireSigningRight(tools, given, given.at);
    await requireUnused(tools, file);
    await requireOwn(tools, given, bytes);
    const event = giveSignature(given, { file }, before);
    if (event === undefined) return decided(dossier);
    await tools.signing.putSigned(dossier.code, file, bytes);
    const bound = putNew(tools.table, { ...keys.result(file), code: dossier.code }, 'result-used');
    return decided(await tools.dossiers.append(dossier, event, [bound]));
  };
