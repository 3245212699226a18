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

/** The sheet that the citizen signed is about to be sent; it counts for the form as it was when it was printed. */
export const announceDeclaration =
  (tools: DeclarationTools): Handler<AnnouncedFile> =>
  async (request) => {
    const version = expectedVersion(request);
    const { name, ...declared } = bodyAs(request, DeclarationBody);
    const { help, staff, kept } = await helpedOnBehalf(tools, request);
    if (kept === undefined) throw new Refusal('help-over');
    if (kept.version !== version) throw new Refusal('declaration-outdated');
    await tools.count(staff.id, 'uploads', request.at);
    const file = randomUUID();
    const sealed = await tools.vault.seal(help.citizen, uploadContext(file), { name });
    await tools.tickets.keep(
      file,
      { dossier: help.id, by: staff.id, component: declarationComponent, ...declared, sealed, version },
      request.at,
    );
    const upload = await tools.quarantine.address(file, declared);
    return {
      status: 201,
      body: { file, upload, expires: new Date(request.at + uploadSeconds * 1000).toISOString() },
    };
  };
