import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileType } from '../../events/files.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { Reply } from '../edge/reply.ts';

/** Where a paper lies. */
export interface Place {
  readonly Bucket: string;
  readonly Key: string;
  readonly VersionId?: string;
}

/** Long enough to begin a download, too short to be passed on. */
const seconds = 300;

const endings: Readonly<Record<FileType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/**
 * A short-lived address of a file; it goes from the bucket straight to the browser, which is told to save it under this
 * name and what it is.
 */
export const linkToFile = async (
  s3: S3Client,
  place: Place,
  type: FileType,
  name: string,
): Promise<Reply<PaperLink>> => {
  const download = new GetObjectCommand({
    ...place,
    ResponseContentDisposition: `attachment; filename="${name}.${endings[type]}"`,
    ResponseContentType: type,
  });
  return { status: 200, body: { url: await getSignedUrl(s3, download, { expiresIn: seconds }) } };
};

/** Likewise, of a paper of ours. */
export const linkTo = async (s3: S3Client, place: Place, name: string): Promise<Reply<PaperLink>> =>
  linkToFile(s3, place, 'application/pdf', name);
