import { requireRight } from '../../core/authorisation.ts';
import { Refusal } from '../../core/refusal.ts';
import type { FileView } from '../answers/files.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { codeIn, fileIn, personOf } from '../edge/request.ts';
import { fileView, openFile } from '../files/file-views.ts';
import type { FileTools } from '../files/file-tools.ts';
import { receive } from '../files/receive.ts';

/** The file has been sent: it is screened, and belongs to the dossier or is refused. Asked again, it goes on. */
export const receiveFile =
  (tools: FileTools): Handler<FileView> =>
  async (request) => {
    const person = personOf(request);
    const file = fileIn(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireRight(person, 'see', dossier);
    const ticket = await tools.tickets.find(file);
    if (ticket === undefined || ticket.dossier !== dossier.code || ticket.by !== person.id)
      throw new Refusal('not-found');
    const given = { person, dossier, at: new Date(request.at).toISOString() };
    const now = await receive(tools, given, file, ticket);
    const known = now.files?.find((each) => each.file === file);
    const event = known === undefined ? undefined : (await tools.dossiers.event(now.code, known.received))?.event;
    if (event?.type !== 'file-received') throw new Error('the file’s event is not in the log');
    const details = await openFile(tools.vault, now, event);
    return { status: 200, headers: etag(now.version), body: fileView(tools.catalogue.edition(now), event, details) };
  };
