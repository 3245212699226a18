import type { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { fold } from '../../core/dossier.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { noteOwnReading } from '../accesses/note-reading.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { keys } from '../dossiers/keys.ts';
import { openParticulars } from '../dossiers/reader.ts';
import { officerAppearance, sealAppearance } from '../results/appearance.ts';
import type { Renderer } from '../results/render.ts';
import { encodeResult } from '../results/result-document.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { StepAnswer } from '../steps/step-tools.ts';
import type { Vault } from '../vault/vault.ts';
import { forms, seriesOf } from './forms.ts';
import { letterheadOf } from './letterhead.ts';
import type { PaperList } from './paper-list.ts';
import type { PaperNumbers } from './paper-numbers.ts';
import { paperKeys, putPaper, putUnsigned } from './paper-store.ts';
import { receiptContent, type ReceiptMaterial } from './receipt-content.ts';
import { openIdentifier, resultData, resultDocument, type ResultMaterial } from './result-content.ts';

const Asked = z.object({ document: z.enum(['receipt', 'result']), dossier: z.string() });

export interface PaperTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierStore;
  readonly accesses: AccessLog;
  readonly staff: StaffDirectory;
  readonly vault: Vault;
  readonly numbers: PaperNumbers;
  readonly list: PaperList;
  readonly renderer: Renderer;
  readonly s3: S3Client;
  readonly bucket: string;
  readonly now: () => number;
}

const writeResult = async (tools: PaperTools, material: ResultMaterial): Promise<void> => {
  const at = new Date(tools.now());
  const attach = { name: 'result.json' as const, bytes: encodeResult(resultDocument(material)) };
  const { template } = material.edition.result;
  const { pdf, boxes } = tools.renderer.render({
    template,
    data: resultData(material),
    attach,
    at: new Date(material.registered.event.at),
  });
  const boxOf = (field: string) => {
    const box = boxes.find((candidate) => candidate.field === field);
    if (box === undefined) throw new Error(`template ${template} has no place for the signature ${field}`);
    return box;
  };
  const { agency } = resultDocument(material);
  const appearances = {
    officer: officerAppearance(tools.renderer, boxOf('officer'), material.signer, at),
    seal: sealAppearance(tools.renderer, boxOf('seal'), agency.name, at),
  };
  await putUnsigned(tools.s3, tools.bucket, material.dossier.code, { pdf, boxes, appearances, at: at.toISOString() });
};

const writeReceipt = async (tools: PaperTools, material: ReceiptMaterial): Promise<void> => {
  const { code, unit, submittedAt: at } = material.dossier;
  const { letterhead } = material;
  const series = seriesOf('01', letterhead.office);
  const number = await tools.numbers({ item: keys.paper(code, '01'), unit, series, at: Date.parse(at) });
  const data = receiptContent(material, number);
  const { pdf } = tools.renderer.render({ template: forms['01'].template, data, at: new Date(at) });
  await putPaper(tools.s3, tools.bucket, paperKeys.form(code, '01'), pdf);
  await tools.list.add(code, { form: '01', number, at });
};

/** Writes a dossier’s receipt, or its result ready to be signed. Writing again gives the same paper. */
export const writePaper =
  (tools: PaperTools) =>
  async (input: unknown): Promise<StepAnswer> => {
    const { document, dossier: code } = Asked.parse(input);
    const dossier = await tools.dossiers.require(code);
    const log = await tools.dossiers.log(code);
    const edition = tools.catalogue.edition(dossier);
    const { province } = tools.catalogue;
    const particulars = await openParticulars(tools.vault, dossier, (sequence) => log[sequence - 1]);
    await noteOwnReading(tools, document, dossier);
    if (document === 'receipt') {
      const procedure = tools.catalogue.procedure(dossier.procedure);
      const letterhead = letterheadOf(province, dossier.unit);
      // As it was received: a day promised anew later stands on a paper of its own.
      const received = fold(log.slice(0, 1)) ?? dossier;
      await writeReceipt(tools, { dossier: received, procedure, edition, letterhead, particulars });
      return { phase: dossier.phase };
    }
    const registered = log.findLast(({ event }) => event.type === 'register-entered');
    const signer = await tools.staff.member(dossier.approvedBy ?? '');
    if (registered === undefined || signer === undefined) throw new Error('the result has no register entry or signer');
    const identifier = await openIdentifier(tools.vault, dossier, registered);
    await writeResult(tools, { dossier, edition, province, particulars, signer, registered, identifier });
    return { phase: dossier.phase };
  };
