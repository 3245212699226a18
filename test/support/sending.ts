import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Answered, Visitor } from '../../local/visitor.ts';
import { wanted } from './answers.ts';

export const Announced = z.object({
  file: z.string(),
  upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
});
export type Announced = z.infer<typeof Announced>;

/** What a page says of a file before it is sent. */
export const aboutFile = (content: Uint8Array, type: string, component: string) => ({
  component,
  name: 'Giấy ủy quyền của ông bà.pdf',
  type,
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

export const announce = async (visitor: Visitor, code: string, about: object): Promise<Announced> =>
  Announced.parse(wanted(await visitor.send('POST', `/v1/dossiers/${code}/files`, about), 201));

/** Puts the bytes where the announcement says, as a browser of the portal does. */
export const put = async ({ upload }: Announced, content: Uint8Array, headers = {}): Promise<number> => {
  const body = new Uint8Array(content);
  const answer = await fetch(upload.url, { method: 'PUT', body, headers: { ...upload.headers, ...headers } });
  await answer.arrayBuffer();
  return answer.status;
};

export const received = async (visitor: Visitor, code: string, { file }: Announced): Promise<Answered> =>
  visitor.send('POST', `/v1/dossiers/${code}/files/${file}/received`, {});

/** The whole way of a file, as far as the answer to it. */
export const sendFile = async (
  visitor: Visitor,
  code: string,
  content: Uint8Array,
  { type = 'application/pdf', component = 'uy-quyen' } = {},
): Promise<Answered> => {
  const announced = await announce(visitor, code, aboutFile(content, type, component));
  const status = await put(announced, content);
  if (status !== 200) throw new Error(`the upload was answered with ${status}`);
  return received(visitor, code, announced);
};
