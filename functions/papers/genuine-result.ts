import { createHash } from 'node:crypto';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Dossier } from '../../core/dossier.ts';
import { Refusal } from '../../core/refusal.ts';
import type { ResultDocument } from '../../verification/result-document.ts';
import { verifyResult } from '../../verification/verify-result.ts';
import type { Catalogue } from '../catalogue.ts';

export interface GenuineTools {
  readonly catalogue: Pick<Catalogue, 'edition'>;
  readonly s3: S3Client;
  /** Bucket of signed results. */
  readonly results: string;
  readonly roots: readonly Uint8Array[];
  readonly now: () => number;
}

/**
 * What the locked file of a dossier’s result says: not what was once answered. A Refusal where there is no result yet,
 * or it was revoked; a fault where the file is not the one in the log, or no longer genuine.
 */
export const readGenuine = async (tools: GenuineTools, dossier: Dossier): Promise<ResultDocument> => {
  const { code, result, validity, approvedBy } = dossier;
  if (result === undefined) throw new Refusal('not-found');
  if (validity === 'revoked') throw new Refusal('result-revoked');
  const { Body } = await tools.s3.send(
    new GetObjectCommand({ Bucket: tools.results, Key: result.key, VersionId: result.versionId }),
  );
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  if (createHash('sha256').update(bytes).digest('hex') !== result.sha256)
    throw new Error(`the stored result of ${code} is another file than the log says`);
  const { signatures } = tools.catalogue.edition(dossier).result;
  const verdict = await verifyResult(bytes, {
    roots: tools.roots,
    at: new Date(tools.now()),
    // What was acknowledged, or decided on data, no leader has signed.
    required: signatures.filter((field) => field !== 'officer' || approvedBy !== undefined),
    dossier: code,
  });
  if (!verdict.genuine) throw new Error(`the stored result of ${code} is not genuine`, { cause: verdict.reasons });
  return verdict.result;
};
