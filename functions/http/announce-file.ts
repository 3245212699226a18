import { randomUUID } from 'node:crypto';
import { requireRight } from '../../core/authorisation.ts';
import { requireSendable } from '../../core/files.ts';
import { uploadContext } from '../../core/particulars.ts';
import type { AnnouncedFile } from '../answers/files.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, codeIn, personOf } from '../edge/request.ts';
import type { FileTools } from '../files/file-tools.ts';
import { requireNeeded } from '../guard/counter-guard.ts';
import { uploadSeconds } from '../files/quarantine.ts';
import { FileBody } from './bodies.ts';

/** Somebody is about to send a file: where to, if one may come now for this component. */
export const announceFile =
  (tools: FileTools): Handler<AnnouncedFile> =>
  async (request) => {
    const person = personOf(request);
    const { component, name, ...declared } = bodyAs(request, FileBody);
    const dossier = await tools.dossiers.require(codeIn(request));
    requireRight(person, 'see', dossier);
    const at = new Date(request.at).toISOString();
    requireSendable({ person, dossier, at }, tools.catalogue.edition(dossier), component);
    await requireNeeded(tools, person, dossier, request.at, component);
    await tools.count(person.id, 'uploads', request.at);
    const file = randomUUID();
    const sealed = await tools.vault.seal(dossier.applicant, uploadContext(file), { name });
    await tools.tickets.keep(
      file,
      { dossier: dossier.code, by: person.id, component, ...declared, sealed },
      request.at,
    );
    const upload = await tools.quarantine.address(file, declared);
    return {
      status: 201,
      body: { file, upload, expires: new Date(request.at + uploadSeconds * 1000).toISOString() },
    };
  };
