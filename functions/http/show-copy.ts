import type { S3Client } from '@aws-sdk/client-s3';
import { requireReading } from '../../core/authorisation.ts';
import { fileOf } from '../../core/confirm-file.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { fileFields } from '../accesses/field-sets.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, fileIn, personOf } from '../edge/request.ts';
import { linkTo } from './paper-link.ts';
import { noteReadingBy } from './reading-by.ts';

interface ShowCopyTools {
  readonly dossiers: DossierRecords;
  readonly accesses: AccessLog;
  readonly s3: S3Client;
  readonly results: string;
}

/** Where to fetch the agency’s signed electronic copy of a paper. */
export const showCopy =
  ({ dossiers, accesses, s3, results }: ShowCopyTools): Handler<PaperLink> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await dossiers.require(codeIn(request));
    requireReading(person, dossier);
    const { file, copy } = fileOf(dossier, fileIn(request));
    if (copy === undefined) throw new Refusal('not-found');
    const read = { what: 'file-copy', purpose: 'download', fields: fileFields };
    await noteReadingBy({ accesses }, request, { person, dossier }, read);
    const place = { Bucket: results, Key: copy.key, VersionId: copy.versionId };
    return linkTo(s3, place, `${dossier.code}-${file.slice(0, 8)}`);
  };
