import { requireReading } from '../../core/authorisation.ts';
import { Refusal } from '../../core/refusal.ts';
import { noteReading } from '../accesses/note-reading.ts';
import type { PaperLink } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, fileIn, personOf } from '../edge/request.ts';
import { fileKey } from '../files/file-key.ts';
import type { FileTools } from '../files/file-tools.ts';
import { linkToFile } from './paper-link.ts';
import { staffReading } from './staff-reading.ts';

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
    if (person.kind === 'staff') {
      const reading = staffReading(request, person, `file:${event.data.component}`, 'download');
      await noteReading(tools.accesses, `${request.id}-${file}`, reading, dossier);
    }
    const place = { Bucket: tools.papers, Key: fileKey(dossier.code, file) };
    return linkToFile(tools.s3, place, event.data.type, `${dossier.code}-${event.data.component}`);
  };
