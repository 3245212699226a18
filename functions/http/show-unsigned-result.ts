import type { S3Client } from '@aws-sdk/client-s3';
import { requireSigner } from '../../core/signing.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { resultFields } from '../accesses/field-sets.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, type Request } from '../edge/request.ts';
import { signingKeys } from '../papers/signing-store.ts';
import { linkTo } from './paper-link.ts';
import { signingCase, type SigningTools } from './signing-case.ts';
import { noteReadingBy } from './reading-by.ts';

interface Tools extends SigningTools {
  readonly accesses: AccessLog;
  readonly s3: S3Client;
  readonly papers: string;
}

/** The very document that the caller is asked to sign. */
export const showUnsignedResult =
  (tools: Tools): Handler<PaperLink> =>
  async (request: Request) => {
    const given = await signingCase(tools, request, codeIn(request));
    requireSigner(given);
    const { person, dossier } = given;
    const { code, signing } = dossier;
    if (person.kind !== 'staff' || signing === undefined) throw new Refusal('no-signature-asked');
    const read = { what: 'unsigned-result', purpose: 'sign', fields: resultFields };
    await noteReadingBy(tools, request, { person, dossier }, read);
    return linkTo(
      tools.s3,
      { Bucket: tools.papers, Key: signingKeys.document(code, signing.hash) },
      `${code}-unsigned`,
    );
  };
