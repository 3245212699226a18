import { createHash } from 'node:crypto';
import type { Announced } from '../../events/announced.ts';
import { fileFields } from '../accesses/field-sets.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Watch } from '../edge/watch.ts';
import { readFile, type ReadFile, type ReadTools } from './read-file.ts';
import type { ReadingStore } from './reading-store.ts';

export interface TranscribeTools extends ReadTools {
  readonly catalogue: Catalogue;
  readonly dossiers: Pick<DossierRecords, 'require' | 'event'>;
  readonly accesses: AccessLog;
  readonly readings: ReadingStore;
  readonly watch: Pick<Watch, 'fault'>;
  readonly now: () => number;
}

/** What no reader can open; it was screened, so nobody is kept from looking at the file itself. */
const unreadable: ReadFile = { pages: [], fields: [], findings: [{ rule: 'unread' }], images: [], lines: [] };

/** Reads each file that has come, once, so that an officer finds the values filled in. */
export const transcribeFile =
  (tools: TranscribeTools) =>
  async ({ dossier: code, sequence }: Announced): Promise<string> => {
    const recorded = await tools.dossiers.event(code, sequence);
    if (recorded?.event.type !== 'file-received') throw new Error('no file was received by this event');
    const { file, component: id, sha256, type } = recorded.event.data;
    const dossier = await tools.dossiers.require(code);
    const component = tools.catalogue.edition(dossier).components.find((known) => known.id === id);
    if (component?.undigitised !== undefined) return 'not to be digitised';
    if ((await tools.readings.reading(code, file))?.sha256 === sha256) return 'read already';
    await noteOwnReading(tools, 'file', dossier, fileFields);
    const bytes = await tools.readings.file(code, file);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new Error('the file is not the one received');
    const kind = component?.paper;
    const {
      images,
      lines: _lines,
      ...read
    } = await readFile(tools, bytes, type, kind).catch((error: unknown) => {
      tools.watch.fault('transcription', error, { dossier: code, file });
      return unreadable;
    });
    const { pages, fields, findings } = read;
    const at = new Date(tools.now()).toISOString();
    const named = kind === undefined ? {} : { kind };
    const found = { ...read, fields: [...fields], findings: [...findings] };
    await tools.readings.keep(code, { v: 1, file, component: id, ...named, sha256, at, ...found }, images);
    return `read ${pages.length} pages, ${fields.length} fields`;
  };
