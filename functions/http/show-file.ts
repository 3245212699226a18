import { requireReading } from '../../core/authorisation.ts';
import { Refusal } from '../../core/refusal.ts';
import { fileFields } from '../accesses/field-sets.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, fileIn, personOf } from '../edge/request.ts';
import { fileKey } from '../files/file-key.ts';
import type { FileTools } from '../files/file-tools.ts';
import { linkToFile } from './paper-link.ts';
import { noteReadingBy } from './reading-by.ts';

/** Where to fetch a file of a dossier. It is always saved and never shown in place of a page. */
export const showFile =
  (tools: FileTools): Handler<PaperLink> =>
  async (request) => {
    const person = personOf(request);
    const file = fileIn(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireReading(person, dossier);
    const known = dossier.files?.find((each) => each.file === file);
    const event = known === undefined ? undefined : (await tools.dossiers.event(dossier.code, known.received))?.event;
    if (event?.type !== 'file-received') throw new Refusal('not-found');
    const read = { what: `file:${event.data.component}`, purpose: 'download', fields: fileFields };
    await noteReadingBy(tools, request, { person, dossier, id: `${request.id}-${file}` }, read);
    const place = { Bucket: tools.papers, Key: fileKey(dossier.code, file) };
    return linkToFile(tools.s3, place, event.data.type, `${dossier.code}-${event.data.component}`);
  };
