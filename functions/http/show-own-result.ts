import type { S3Client } from '@aws-sdk/client-s3';
import { Refusal } from '../../core/refusal.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';
import { noteResultReading, type OwnResultsTools } from './list-own-results.ts';
import { linkTo } from './paper-link.ts';

export interface OwnResultTools extends OwnResultsTools {
  readonly s3: S3Client;
  readonly bucket: string;
}

/** The file of a result that the caller may use, whoever has asked for it. */
export const showOwnResult =
  (tools: OwnResultTools): Handler<PaperLink> =>
  async (request) => {
    const code = codeIn(request);
    const all = await tools.results.of(personOf(request).id);
    const held = all.find((each) => each.code === code && each.state !== 'replaced');
    const issued = held?.dossier.result;
    if (held === undefined || issued === undefined) throw new Refusal('not-found');
    await noteResultReading(tools, request, held, 'result');
    const place = { Bucket: tools.bucket, Key: issued.key, VersionId: issued.versionId };
    return linkTo(tools.s3, place, `${code}-result`);
  };
