import type { FileType } from '../../events/files.ts';
import { requireReading } from '../../core/authorisation.ts';
import type { Dossier } from '../../core/dossier.ts';
import { declarationComponent } from '../../core/on-behalf.ts';
import { Refusal } from '../../core/refusal.ts';
import { fileFields } from '../accesses/field-sets.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, fileIn, personOf } from '../edge/request.ts';
import { fileKey } from '../files/file-key.ts';
import type { FileTools } from '../files/file-tools.ts';
import { linkToFile } from './paper-link.ts';
import { noteReadingBy } from './reading-by.ts';

/** What was sent under this name: what the applicant has signed, or a file of an event. */
const sent = async (
  { dossiers }: Pick<FileTools, 'dossiers'>,
  { code, files = [], onBehalf }: Dossier,
  file: string,
): Promise<{ readonly component: string; readonly type: FileType } | undefined> => {
  if (onBehalf?.declaration.file === file) return { component: declarationComponent, type: onBehalf.declaration.type };
  const known = files.find((each) => each.file === file);
  const event = known === undefined ? undefined : (await dossiers.event(code, known.received))?.event;
  return event?.type === 'file-received' ? event.data : undefined;
};

/** Where to fetch a file of a dossier. It is always saved and never shown in place of a page. */
export const showFile =
  (tools: FileTools): Handler<PaperLink> =>
  async (request) => {
    const person = personOf(request);
    const file = fileIn(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireReading(person, dossier);
    const data = await sent(tools, dossier, file);
    if (data === undefined) throw new Refusal('not-found');
    const read = { what: `file:${data.component}`, purpose: 'download', fields: fileFields };
    await noteReadingBy(tools, request, { person, dossier, id: `${request.id}-${file}` }, read);
    const place = { Bucket: tools.papers, Key: fileKey(dossier.code, file) };
    return linkToFile(tools.s3, place, data.type, `${dossier.code}-${data.component}`);
  };
