import * as z from 'zod/mini';
import { agenciesOf } from '../../core/province.ts';
import { readDossierCode, writeDossierCode } from '../../core/dossier-code.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Reason } from '../../verification/reason.ts';
import type { ResultDocument } from '../../verification/result-document.ts';
import type { CheckedSignature } from '../../verification/signature.ts';
import type { ResultStatus } from '../../verification/status/status-bits.ts';
import { type FileVerdict, verifyFile } from '../../verification/verify-file.ts';
import type { Judgement } from '../answers/judgement.ts';
import type { Catalogue } from '../catalogue.ts';
import { keys } from '../dossiers/keys.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import type { itemReader } from '../tables/read-item.ts';
import { JudgedFileBody } from './bodies.ts';

interface JudgeTools {
  readonly catalogue: Pick<Catalogue, 'province'>;
  readonly read: ReturnType<typeof itemReader>;
  /** DER. */
  readonly roots: readonly Uint8Array[];
}

const largest = 4_000_000;

const Exception = z.object({ status: z.enum(['revoked', 'replaced']), code: z.string() });

/**
 * What this province’s lists say of a result. The place in a list is of the province that issued the result: of another
 * one’s nothing is known here.
 */
const statusIn =
  ({ catalogue, read }: JudgeTools) =>
  async ({ dossier, status: place }: ResultDocument): Promise<ResultStatus | undefined> => {
    if (!place || !dossier.startsWith(`${catalogue.province.agency.code}.`)) return undefined;
    const list = Number(place.list.slice(place.list.lastIndexOf('/') + 1));
    const row = Exception.safeParse(await read(keys.status(list, place.index))).data;
    return row === undefined ? 'valid' : row.status;
  };

const toldReason = ({ code, vi, en, todo, detail }: Reason): Judgement['reasons'][number] => ({
  code,
  text: { vi, en },
  todo,
  ...(detail === undefined ? {} : { detail }),
});

const toldSignature = (signature: CheckedSignature): Judgement['signatures'][number] => {
  const { field, name, signedAt, timestampAuthority, revokedLater } = signature;
  const later = revokedLater ? { revokedLater: revokedLater.toISOString() } : {};
  return { field, name, signedAt: signedAt.toISOString(), timestampAuthority, ...later };
};

const toldResult = (result: ResultDocument): Judgement['result'] => {
  const { kind, number, dossier, procedure, agency, signer, holder, issuedAt } = result;
  const names = { agency: agency.name, ...(signer === undefined ? {} : { signer: signer.name }), holder: holder.name };
  return { kind, number, dossier, procedure: procedure.code, ...names, issuedAt };
};

/** A result that does not stand is refused for that alone, and only then is known with its reasons. */
const statusOf = (verdict: FileVerdict): Judgement['status'] => {
  if (verdict.genuine) return ('status' in verdict && verdict.status) || 'unknown';
  if (verdict.result === undefined) return 'unknown';
  return verdict.reasons.some(({ code }) => code === 'replaced-result') ? 'replaced' : 'revoked';
};

const told = (verdict: FileVerdict, at: number): Judgement => ({
  genuine: verdict.genuine,
  at: new Date(at).toISOString(),
  reasons: verdict.genuine ? [] : verdict.reasons.map(toldReason),
  signatures: verdict.signatures.map(toldSignature),
  ...(verdict.genuine ? { level: verdict.level } : {}),
  ...('archivedAt' in verdict && verdict.archivedAt ? { archivedAt: verdict.archivedAt.toISOString() } : {}),
  status: statusOf(verdict),
  ...('copy' in verdict ? { copy: { agency: verdict.copy.agency, at: verdict.copy.at.toISOString() } } : {}),
  ...('result' in verdict && verdict.result ? { result: toldResult(verdict.result) } : {}),
});

/** Judges a file for anybody. Nothing of it is kept or logged. */
export const judgeFile =
  (tools: JudgeTools): Handler<Judgement> =>
  async (request) => {
    const { file, dossier } = bodyAs(request, JudgedFileBody);
    const bytes = new Uint8Array(Buffer.from(file, 'base64'));
    if (bytes.length > largest) throw new Refusal('too-large');
    const code = dossier === undefined ? undefined : readDossierCode(dossier);
    const verdict = await verifyFile(bytes, {
      roots: tools.roots,
      at: new Date(request.at),
      status: statusIn(tools),
      agencies: () => agenciesOf(tools.catalogue.province).map(({ name }) => name.vi),
      ...(dossier === undefined ? {} : { dossier: code === undefined ? dossier : writeDossierCode(code) }),
    });
    return { status: 200, body: told(verdict, request.at) };
  };
