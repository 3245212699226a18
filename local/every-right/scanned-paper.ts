import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Visitor } from '../visitor.ts';
import { good } from './townspeople.ts';

/** One white pixel. */
const picture = Buffer.from(
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

/** The counter scans a paper into the dossier, and looks at it. */
export const scanPaper = async (officer: Visitor, code: string, load: (path: string) => Promise<unknown>) => {
  const files = `/v1/dossiers/${code}/files`;
  const { file, upload } = Announced.parse((await officer.send('POST', files, about)).body);
  const put = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: picture });
  if (!put.ok) throw new Error(`the upload was answered with ${put.status}`);
  good(await officer.send('POST', `${files}/${file}/received`, {}));
  good(await officer.get(files));
  await load(`${files}/${file}`);
};
