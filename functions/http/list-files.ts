import { requireReading } from '../../core/authorisation.ts';
import { sendable } from '../../core/files.ts';
import { missingPapers } from '../../core/supplement.ts';
import type { FileList } from '../answers/files.ts';
import type { Handler } from '../edge/reply.ts';
import { codeIn, personOf } from '../edge/request.ts';
import { filesIn, fileView, openFile, signedSheet } from '../files/file-views.ts';
import type { FileTools } from '../files/file-tools.ts';
import { counterObjections } from '../guard/counter-guard.ts';
import { noteReadingBy } from './reading-by.ts';

/** The files of a dossier, in the order in which they came. */
export const listFiles =
  (tools: FileTools): Handler<FileList> =>
  async (request) => {
    const person = personOf(request);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireReading(person, dossier);
    const edition = tools.catalogue.edition(dossier);
    const files = dossier.files === undefined ? [] : filesIn(await tools.dossiers.log(dossier.code));
    const sheet = signedSheet(dossier);
    if (files.length + sheet.length > 0) {
      const read = { what: 'files', purpose: dossier.phase, fields: ['file-name'] };
      await noteReadingBy(tools, request, { person, dossier }, read);
    }
    const missing = missingPapers(dossier);
    const objection = await counterObjections(tools, person, dossier, request.at);
    const given = { person, dossier, at: new Date(request.at).toISOString() };
    return {
      status: 200,
      body: {
        items: [
          ...sheet,
          ...(await Promise.all(
            files.map(async (event) => fileView(edition, event, await openFile(tools.vault, dossier, event))),
          )),
        ],
        open: sendable(given, edition)
          .filter((each) => objection(each) === undefined)
          .map(({ id, name }) => ({ component: id, name, missing: missing.includes(id) })),
      },
    };
  };
