import { createHash } from 'node:crypto';
import * as z from 'zod';
import { minute } from '../../core/vietnam-time.ts';
import { breakDown } from '../breakdown.ts';
import type { Visitor } from '../visitor.ts';
import { good, type Townspeople } from './townspeople.ts';

/** One white pixel. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const about = {
  component: 'uy-quyen',
  name: 'uy-quyen.png',
  type: 'image/png',
  bytes: picture.length,
  sha256: createHash('sha256').update(picture).digest('hex'),
};
const Announced = z.object({
  file: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
});

/** The counter scans a paper into the dossier, looks at it, and stands for what was read in it: nothing. */
export const scanPaper = async (people: Townspeople, officer: Visitor, code: string): Promise<void> => {
  const files = `/v1/dossiers/${code}/files`;
  const { file, upload } = Announced.parse((await officer.send('POST', files, about)).body);
  const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: picture });
  if (!put.ok) throw new Error(`the upload was answered with ${put.status}`);
  good(await officer.send('POST', `${files}/${file}/received`, {}));
  good(await officer.get(files));
  await people.story.file(officer, `${files}/${file}`);
  await people.rest();
  good(await officer.get(`${files}/${file}/reading`));
  // The copy is stored and the answer is lost: the next try finds it.
  const copying = people.role('copying');
  const { mend } = breakDown(
    people.province.stack,
    ({ operation, caller }) => operation === 'TransactWriteItems' && caller === copying,
  );
  good(await officer.send('POST', `${files}/${file}/confirmation`, { fields: [] }));
  await people.rest();
  mend();
  await people.pass(6 * minute + 1000);
  await people.story.file(officer, `${files}/${file}/copy`);
};
