import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { requireReading } from '../../core/authorisation.ts';
import type { Dossier } from '../../core/dossier.ts';
import { Refusal } from '../../core/refusal.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { noteReading } from '../accesses/note-reading.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';
import { paperKeys } from '../papers/paper-store.ts';
import { staffReading } from './staff-reading.ts';

export interface ShowPaperTools {
  readonly dossiers: DossierStore;
  readonly accesses: AccessLog;
  readonly s3: S3Client;
  readonly results: string;
  readonly papers: string;
}

interface Place {
  readonly what: 'receipt' | 'result';
  readonly of: (
    tools: ShowPaperTools,
    dossier: Dossier,
  ) => { Bucket: string; Key: string; VersionId?: string } | undefined;
}

/** Written in the first step of every route, so it is there as soon as the dossier has left that step. */
const receipt: Place = {
  what: 'receipt',
  of: ({ papers }, { code, phase }) =>
    phase === 'check' ? undefined : { Bucket: papers, Key: paperKeys.receipt(code) },
};

const result: Place = {
  what: 'result',
  of: ({ results }, dossier) =>
    dossier.result === undefined
      ? undefined
      : { Bucket: results, Key: dossier.result.key, VersionId: dossier.result.versionId },
};

/** Long enough to begin a download, too short to be passed on. */
const seconds = 300;

/** A short-lived address of a paper; the file itself goes from the bucket straight to the browser. */
const showPaper =
  (place: Place) =>
  (tools: ShowPaperTools): Handler<PaperLink> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireReading(person, dossier);
    const lies = place.of(tools, dossier);
    if (lies === undefined) throw new Refusal('not-found');
    if (person.kind === 'staff') {
      const reading = staffReading(request, person, place.what, 'download');
      await noteReading(tools.accesses, request.id, reading, dossier);
    }
    const download = new GetObjectCommand({
      ...lies,
      ResponseContentDisposition: `attachment; filename="${dossier.code}-${place.what}.pdf"`,
      ResponseContentType: 'application/pdf',
    });
    return { status: 200, body: { url: await getSignedUrl(tools.s3, download, { expiresIn: seconds }) } };
  };

export const showReceipt = showPaper(receipt);
export const showResult = showPaper(result);
