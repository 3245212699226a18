import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
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

/** A short-lived address of a paper; the file itself goes from the bucket straight to the browser. */
export const linkTo = async (s3: S3Client, place: Place, name: string): Promise<Reply<PaperLink>> => {
  const download = new GetObjectCommand({
    ...place,
    ResponseContentDisposition: `attachment; filename="${name}.pdf"`,
    ResponseContentType: 'application/pdf',
  });
  return { status: 200, body: { url: await getSignedUrl(s3, download, { expiresIn: seconds }) } };
};
