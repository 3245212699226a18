import { PutObjectCommand } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import type { Case } from '../../core/case.ts';
import type { Dossier } from '../../core/dossier.ts';
import { receiveFile } from '../../core/files.ts';
import { fileContext, FileDetails, uploadContext } from '../../core/particulars.ts';
import { Refusal } from '../../core/refusal.ts';
import { AdvisedRefusal } from '../edge/advised-refusal.ts';
import { attempted } from '../tables/transaction.ts';
import { fileKey } from './file-key.ts';
import type { FileTools } from './file-tools.ts';
import type { Arrived } from './quarantine.ts';
import { screen } from './screen.ts';
import { judgeSignatures, type Signed } from './signatures.ts';
import type { Ticket } from './upload-tickets.ts';

const Named = z.object({ name: z.string() });

const requireScanned = async ({ quarantine }: FileTools, file: string, { versionId }: Arrived): Promise<void> => {
  const scan = await quarantine.scan(file, versionId);
  if (scan === 'pending') throw new AdvisedRefusal('scan-pending', { retryAfter: 3 });
  if (scan === 'infected') throw new Refusal('file-infected');
  if (scan === 'failed') throw new Refusal('file-unscanned');
};

/** A result of ours that does not stand any more is no evidence of anything. */
const requireStanding = async ({ dossiers }: FileTools, { dossier: code, details }: Signed): Promise<void> => {
  const result = code === undefined ? undefined : (await dossiers.read(code))?.result;
  if (result === undefined) return;
  if (result.revoked !== undefined || result.number !== details.number) throw new Refusal('file-revoked');
};

/** What the file is, once nothing is wrong with it; else a Refusal. */
const judged = async (tools: FileTools, ticket: Ticket, { content }: Arrived, at: string): Promise<Signed> => {
  const { embeds } = await screen(content, ticket);
  const signed: Signed =
    ticket.type === 'application/pdf'
      ? await judgeSignatures(content, tools.roots(), new Date(at))
      : { details: { signers: [] } };
  if (embeds && signed.signed !== 'result') throw new Refusal('file-embedded');
  await requireStanding(tools, signed);
  return signed;
};

/** What has arrived, once it was scanned and nothing is wrong with it; else a Refusal. */
export const screened = async (
  tools: FileTools,
  file: string,
  ticket: Ticket,
  at: string,
): Promise<Arrived & Signed> => {
  const arrived = await tools.quarantine.find(file);
  if (arrived === undefined) throw new Refusal('file-not-there');
  await requireScanned(tools, file, arrived);
  return { ...arrived, ...(await judged(tools, ticket, arrived, at)) };
};

/** Keeps it among the papers of its dossier; answers which version of the object it has become. */
export const keepPaper = async (
  { s3, papers }: Pick<FileTools, 's3' | 'papers'>,
  key: string,
  { type, sha256 }: Pick<Ticket, 'type' | 'sha256'>,
  { content }: Pick<Arrived, 'content'>,
): Promise<string> => {
  const { VersionId = 'null' } = await s3.send(
    new PutObjectCommand({
      Bucket: papers,
      Key: key,
      Body: content,
      ContentType: type,
      ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
    }),
  );
  return VersionId;
};

const isKnown = ({ files = [] }: Dossier, id: string): boolean => files.some(({ file }) => file === id);

/** The event, unless another try has written it meanwhile. */
const append = async (
  tools: FileTools,
  given: Case,
  data: Parameters<typeof receiveFile>[2],
  sealed: string,
): Promise<Dossier> =>
  attempted('a file could not be noted', async () => {
    const dossier = await tools.dossiers.require(given.dossier.code);
    if (isKnown(dossier, data.file)) return dossier;
    const event = receiveFile({ ...given, dossier }, tools.catalogue.edition(dossier), data);
    return tools.dossiers.append(dossier, { ...event, sealed }).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'changed-meanwhile') return undefined;
      throw error;
    });
  });

/**
 * Takes over a file that has arrived: screened, copied to the papers, noted in the log, gone from quarantine; in this
 * order, so that whoever asks again goes on where it ended. The address takes files until it expires, also after this:
 * one version is read, and that is the one scanned, screened, copied and removed. What comes later is never looked at,
 * and leaves with everything else in quarantine.
 */
export const receive = async (tools: FileTools, given: Case, file: string, ticket: Ticket): Promise<Dossier> => {
  const { dossier, at } = given;
  const arrived = await tools.quarantine.find(file);
  if (isKnown(dossier, file)) {
    if (arrived !== undefined) await tools.quarantine.remove(file, arrived.versionId);
    return dossier;
  }
  if (arrived === undefined) throw new Refusal('file-not-there');
  await requireScanned(tools, file, arrived);
  const { signed, details } = await judged(tools, ticket, arrived, at);
  const { component, type, bytes, sha256 } = ticket;
  await keepPaper(tools, fileKey(dossier.code, file), ticket, arrived);
  const { name } = Named.parse(
    JSON.parse(await tools.vault.open(dossier.applicant, uploadContext(file), ticket.sealed)),
  );
  const sealed = await tools.vault.seal(dossier.applicant, fileContext(dossier.code, file), {
    name,
    ...details,
  } satisfies FileDetails);
  const data = { file, component, sha256, bytes, type, ...(signed === undefined ? {} : { signed }) };
  const now = await append(tools, given, data, sealed);
  await tools.quarantine.remove(file, arrived.versionId);
  return now;
};
