import type { Text } from '../words/text.ts';
import { addressOf } from './dossier.ts';
import { Unreachable } from './problem.ts';
import { read, send } from './request.ts';

/** What the signatures of a file are worth. */
export type Signed = 'result' | 'trusted' | 'unknown';

export interface DossierFile {
  readonly file: string;
  readonly component: string;
  readonly componentName: Text;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly at: string;
  readonly by: 'citizen' | 'staff' | 'machine';
  readonly signed?: Signed;
  readonly signers: readonly { readonly name: string; readonly at?: string; readonly trusted: boolean }[];
  readonly number?: string;
  /** Of what the citizen has signed on paper: what was filed with it, as it has to stand on the sheet. */
  readonly declared?: { readonly version: number; readonly hash: string };
}

/** A component that a file may be sent for now. */
export interface OpenComponent {
  readonly component: string;
  readonly name: Text;
  readonly missing: boolean;
}

export interface FileList {
  readonly items: readonly DossierFile[];
  readonly open: readonly OpenComponent[];
}

/** Where a file is to be sent. */
export interface Announced {
  readonly file: string;
  readonly upload: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
}

const filesOf = (code: string): string => `${addressOf(code)}/files`;

export const listFiles = (code: string): Promise<FileList> => read(filesOf(code));

/** A short-lived address from which the file is saved. */
export const readFile = async (code: string, file: string): Promise<string> => {
  const { url } = await read<{ readonly url: string }>(`${filesOf(code)}/${file}`);
  return url;
};

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of it, in hexadecimal. */
export const digestOf = async (content: Blob): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));

export const announceFile = async (
  code: string,
  component: string,
  name: string,
  content: Blob,
): Promise<Announced> => {
  const body = { component, name, type: content.type, bytes: content.size, sha256: await digestOf(content) };
  return send('POST', filesOf(code), { body });
};

/** Sends the bytes where they were announced; only this way of asking tells how far it is. */
export const putFile = ({ upload }: Announced, content: Blob, progress: (part: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', upload.url);
    for (const [name, value] of Object.entries(upload.headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(loaded / total));
    const failed = () => reject(new Unreachable('upload'));
    request.addEventListener('error', failed);
    request.addEventListener('timeout', failed);
    request.addEventListener('load', () => {
      if (request.status === 200) resolve();
      else failed();
    });
    request.send(content);
  });

/** Has it screened and taken into the dossier. */
export const receiveFile = (code: string, { file }: Announced): Promise<DossierFile> =>
  send('POST', `${filesOf(code)}/${file}/received`);
