import type { S3Client } from '@aws-sdk/client-s3';
import { requireReading } from '../../core/authorisation.ts';
import type { Dossier } from '../../core/dossier.ts';
import type { Person } from '../../core/person.ts';
import { Refusal } from '../../core/refusal.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { letterFields, resultFields } from '../accesses/field-sets.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf, type Request } from '../edge/request.ts';
import { FormNumber, forms, isFor } from '../papers/forms.ts';
import type { PaperList } from '../papers/paper-list.ts';
import { paperKeys } from '../papers/paper-store.ts';
import { linkTo, type Place } from './paper-link.ts';
import { noteReadingBy } from './reading-by.ts';

export interface ShowPaperTools {
  readonly dossiers: DossierRecords;
  readonly list: PaperList;
  readonly accesses: AccessLog;
  readonly s3: S3Client;
  readonly results: string;
  readonly papers: string;
}

/** A paper that is there for this person: its name, and where it lies. */
interface Found {
  readonly what: string;
  readonly place: Place;
}
type Find = (tools: ShowPaperTools, dossier: Dossier, person: Person, request: Request) => Promise<Found | undefined>;

const result: Find = async ({ results }, { result: issued }) =>
  issued && { what: 'result', place: { Bucket: results, Key: issued.key, VersionId: issued.versionId } };

const written = async (
  { papers, list }: ShowPaperTools,
  code: string,
  number: FormNumber,
): Promise<Found | undefined> =>
  (await list.one(code, number)) && {
    what: forms[number].template,
    place: { Bucket: papers, Key: paperKeys.form(code, number) },
  };

const receipt: Find = async (tools, { code }) => written(tools, code, '01');

const form: Find = async (tools, { code }, { kind }, { path }) => {
  const asked = FormNumber.safeParse(path['form']).data;
  return asked === undefined || !isFor(kind, asked) ? undefined : written(tools, code, asked);
};

const showPaper =
  (find: Find) =>
  (tools: ShowPaperTools): Handler<PaperLink> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireReading(person, dossier);
    const found = await find(tools, dossier, person, request);
    if (found === undefined) throw new Refusal('not-found');
    const { what } = found;
    const fields = what === 'result' ? resultFields : letterFields;
    await noteReadingBy(tools, request, { person, dossier }, { what, purpose: 'download', fields });
    return linkTo(tools.s3, found.place, `${dossier.code}-${found.what}`);
  };

export const showReceipt = showPaper(receipt);
export const showResult = showPaper(result);
/** Any of the official forms about a dossier, by its number in the Circular. */
export const showOfficialForm = showPaper(form);
