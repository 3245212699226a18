import type { KMSClient } from '@aws-sdk/client-kms';
import type { S3Client } from '@aws-sdk/client-s3';
import { machine } from '../../events/actor.ts';
import type { Announced } from '../../events/announced.ts';
import { fileOf } from '../../core/confirm-file.ts';
import type { Dossier } from '../../core/dossier.ts';
import { vietnamTime } from '../../verification/vietnam-time.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { fileFields } from '../accesses/field-sets.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import type { Renderer } from '../results/render.ts';
import { signPdf } from '../results/sign.ts';
import type { SignatureBox } from '../results/signature-box.ts';
import type { Timestamp } from '../results/timestamp.ts';
import { chainAt } from '../staff/chain-at.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import { appendUntil } from '../steps/step-tools.ts';
import { copyDocument } from './copy-document.ts';
import { storeCopy } from './copy-store.ts';
import type { Reading } from './reading.ts';
import type { ReadingStore } from './reading-store.ts';

export interface CopyTools {
  readonly dossiers: DossierStore;
  readonly accesses: AccessLog;
  readonly staff: Pick<StaffDirectory, 'seal'>;
  readonly readings: Pick<ReadingStore, 'reading' | 'page'>;
  readonly renderer: Renderer;
  readonly kms: Pick<KMSClient, 'send'>;
  readonly sealKey: string;
  readonly timestamp: Timestamp;
  readonly s3: S3Client;
  readonly results: string;
  readonly now: () => number;
}

/** Decree 30/2020/NĐ-CP knows three forms of copies; a whole paper that was scanned is the first. */
const form = 'SAO Y';
const stamp = { width: 200, height: 48, margin: 14 };

const written = async ({ readings }: CopyTools, code: string, reading: Reading, at: Date): Promise<Uint8Array> => {
  const pages = [];
  for (const { page, points } of reading.pages)
    pages.push({ image: await readings.page(code, reading.file, page), points });
  return copyDocument('Bản sao số hóa', pages, at);
};

/** In the top right corner of the first page. */
const boxOn = ([first]: Reading['pages']): SignatureBox => {
  const isWide = first !== undefined && first.width > first.height;
  const across = first?.points?.[0] ?? (isWide ? 841.89 : 595.28);
  const { width, height, margin } = stamp;
  return { field: 'copy', page: 1, x: Math.max(across - width - margin, 0), y: margin, width, height };
};

const sealed = async (tools: CopyTools, { unit }: Dossier, reading: Reading, pdf: Uint8Array, at: Date) => {
  const seal = await tools.staff.seal(unit);
  const [certificate, ...chain] = chainAt(seal?.certificates, at.getTime());
  const agency = seal?.name ?? unit;
  const box = boxOn(reading.pages);
  const { width, height } = box;
  const data = { width, height, form, agency, at: vietnamTime(at) };
  return signPdf(pdf, {
    field: 'copy',
    box,
    appearance: tools.renderer.render({ template: 'copy-stamp', data, at }).pdf,
    name: agency,
    reason: 'Sao y bản giấy sang bản điện tử',
    location: agency,
    at,
    signer: createKmsSigner({ client: tools.kms, keyId: tools.sealKey, certificate, chain }),
    timestamp: tools.timestamp,
  });
};

/** Writes the agency’s electronic copy of a file that an officer has compared with its paper; once. */
export const copyFile =
  (tools: CopyTools) =>
  async ({ dossier: code, sequence }: Announced): Promise<string> => {
    const recorded = await tools.dossiers.event(code, sequence);
    if (recorded?.event.type !== 'file-confirmed') throw new Error('no file was confirmed by this event');
    const { file } = recorded.event.data;
    const dossier = await tools.dossiers.require(code);
    if (fileOf(dossier, file).copy !== undefined) return 'copied already';
    const reading = await tools.readings.reading(code, file);
    if (reading === undefined) throw new Error('what was confirmed was never read');
    // Confirming such a file is refused; a part is never sealed as the whole.
    if (reading.total !== undefined) return 'not copied: too many pages';
    if (reading.pages.length === 0) return 'no pages to copy';
    await noteOwnReading(tools, 'file', dossier, fileFields);
    const at = new Date(tools.now());
    const pdf = await written(tools, code, reading, at);
    const stored = await storeCopy(tools.s3, tools.results, code, file, await sealed(tools, dossier, reading, pdf, at));
    const { bytes, ...place } = stored;
    await appendUntil(
      tools,
      code,
      () => ({
        v: 1,
        type: 'file-copied',
        at: at.toISOString(),
        by: machine,
        data: { file, ...place, bytes: bytes.length },
      }),
      (present) => fileOf(present, file).copy !== undefined,
    );
    return `copied ${reading.pages.length} pages`;
  };
