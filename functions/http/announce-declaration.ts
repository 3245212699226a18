import { randomUUID } from 'node:crypto';
import { declarationComponent } from '../../core/on-behalf.ts';
import { uploadContext } from '../../core/particulars.ts';
import { Refusal } from '../../core/refusal.ts';
import type { AnnouncedFile } from '../answers/files.ts';
import { helpedOnBehalf } from '../assisting/helped-on-behalf.ts';
import type { HelpStore } from '../assisting/help-store.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, expectedVersion } from '../edge/request.ts';
import type { FileTools } from '../files/file-tools.ts';
import { uploadSeconds } from '../files/quarantine.ts';
import { DeclarationBody } from './bodies.ts';

export interface DeclarationTools extends FileTools {
  readonly drafts: DraftStore;
  readonly helps: Pick<HelpStore, 'find'>;
}

/** The sheet that the citizen signed is about to be sent; it counts for what was printed, by its version and its hash. */
export const announceDeclaration =
  (tools: DeclarationTools): Handler<AnnouncedFile> =>
  async (request) => {
    const version = expectedVersion(request);
    const { name, declared: hash, ...file } = bodyAs(request, DeclarationBody);
    const { help, staff, kept } = await helpedOnBehalf(tools, request);
    if (kept === undefined) throw new Refusal('help-over');
    if (kept.version !== version) throw new Refusal('declaration-outdated');
    await tools.count(staff.id, 'uploads', request.at);
    const id = randomUUID();
    const sealed = await tools.vault.seal(help.citizen, uploadContext(id), { name });
    const declared = { version, hash };
    await tools.tickets.keep(
      id,
      { dossier: help.id, by: staff.id, component: declarationComponent, ...file, sealed, declared },
      request.at,
    );
    const upload = await tools.quarantine.address(id, file);
    return {
      status: 201,
      body: { file: id, upload, expires: new Date(request.at + uploadSeconds * 1000).toISOString() },
    };
  };
