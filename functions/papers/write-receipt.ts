import type { S3Client } from '@aws-sdk/client-s3';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { fold } from '../../core/dossier.ts';
import { keys } from '../dossiers/keys.ts';
import type { Renderer } from '../results/render.ts';
import { forms, seriesOf } from './forms.ts';
import type { PaperList } from './paper-list.ts';
import type { PaperNumbers } from './paper-numbers.ts';
import { paperKeys, putPaper } from './paper-store.ts';
import { receiptContent, type ReceiptMaterial } from './receipt-content.ts';

export interface ReceiptTools {
  readonly numbers: PaperNumbers;
  readonly papers: PaperList;
  readonly renderer: Renderer;
  readonly s3: S3Client;
  readonly bucket: string;
}

/**
 * Writes form 01 of a dossier as it was received: a day promised anew later stands on a paper of its own. Written
 * again, it has the same number and says the same.
 */
export const writeReceipt = async (
  { numbers, papers, renderer, s3, bucket }: ReceiptTools,
  log: readonly RecordedEvent[],
  about: Omit<ReceiptMaterial, 'dossier'>,
): Promise<void> => {
  const dossier = fold(log.slice(0, 1));
  if (dossier === undefined) throw new Error('the dossier was never received');
  const { code, unit, submittedAt: at } = dossier;
  const series = seriesOf('01', about.letterhead.office);
  const number = await numbers({ item: keys.paper(code, '01'), unit, series, at: Date.parse(at) });
  const data = receiptContent({ ...about, dossier }, number);
  const { pdf } = renderer.render({ template: forms['01'].template, data, at: new Date(at) });
  await putPaper(s3, bucket, paperKeys.form(code, '01'), pdf);
  await papers.add(code, { form: '01', number, at });
};
