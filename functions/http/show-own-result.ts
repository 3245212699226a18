import type { S3Client } from '@aws-sdk/client-s3';
import { Refusal } from '../../core/refusal.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf, type Request } from '../edge/request.ts';
import type { HeldResult } from '../issued/held-results.ts';
import { isOfOrganisations, representedNow } from '../issued/represented-now.ts';
import { noteResultReading, type OwnResultsTools } from './list-own-results.ts';
import { linkTo } from './paper-link.ts';

export interface OwnResultTools extends OwnResultsTools {
  readonly s3: S3Client;
  readonly bucket: string;
}

/** The register is asked only for the list that they wanted to see, and for a file of it. */
const ofOrganisation = async (
  tools: OwnResultTools,
  request: Request,
  among: (holder: string) => Promise<HeldResult | undefined>,
): Promise<HeldResult | undefined> => {
  if (!isOfOrganisations(request)) return undefined;
  const found = await Promise.all((await representedNow(tools, request)).map(async ({ subject }) => among(subject)));
  return found.find((each) => each !== undefined);
};

/** The file of a result that the caller may use, whoever has asked for it. */
export const showOwnResult =
  (tools: OwnResultTools): Handler<PaperLink> =>
  async (request) => {
    const code = codeIn(request);
    const among = async (holder: string) =>
      (await tools.results.of(holder, request.at)).find((each) => each.code === code && each.state !== 'replaced');
    const held = (await among(personOf(request).id)) ?? (await ofOrganisation(tools, request, among));
    const issued = held?.dossier.result;
    if (held === undefined || issued === undefined) throw new Refusal('not-found');
    await noteResultReading(tools, request, held, 'result');
    const place = { Bucket: tools.bucket, Key: issued.key, VersionId: issued.versionId };
    return linkTo(tools.s3, place, `${code}-result`);
  };
