import type { FileList, FileView } from '../../../functions/answers/files.ts';
import { ok, type Answered, type Asked } from './answered.ts';

const birthNotice = { vi: 'Giấy chứng sinh', en: 'Birth notice' };

export const cannedFile = (more: Partial<FileView> = {}): FileView => ({
  file: '5a0a7e0e-1d7c-4f0b-8c7c-0d2f5b1de001',
  component: 'giay-chung-sinh',
  componentName: birthNotice,
  name: 'Giấy chứng sinh của cháu An.jpg',
  type: 'image/jpeg',
  bytes: 1_234_567,
  sha256: '0f'.repeat(32),
  at: '2026-11-24T03:00:00Z',
  by: 'citizen',
  signers: [],
  ...more,
});

/** Files of the one dossier, and what is done with them. */
export class CannedFiles {
  list: FileList = { items: [], open: [{ component: 'giay-chung-sinh', name: birthNotice, missing: true }] };
  /** What is said to a file that has come, one after the other, before it is taken. */
  readonly refusals: Answered[] = [];
  /** What was announced. */
  readonly announced: unknown[] = [];

  answer({ method, path, body }: Asked): Answered | undefined {
    if (!path.includes('/files')) return undefined;
    if (method === 'GET') return path.endsWith('/files') ? ok(this.list) : ok({ url: '/icon.svg' });
    if (path.endsWith('/received')) return this.refusals.shift() ?? this.#take();
    this.announced.push(body);
    const upload = { url: '/uploads/1', headers: { 'content-type': 'image/jpeg' } };
    return { status: 201, body: { file: cannedFile().file, upload, expires: '2026-11-24T03:15:00Z' } };
  }

  #take(): Answered {
    const file = cannedFile();
    this.list = { ...this.list, items: [...this.list.items, file] };
    return ok(file);
  }
}
