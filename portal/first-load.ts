import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Sent {
  readonly file: string;
  /** As sent: compressed. */
  readonly bytes: number;
}

const sentOf = async (folder: string, file: string): Promise<Sent> => ({
  file,
  bytes: gzipSync(await readFile(join(folder, file)), { level: 9 }).length,
});

/** What a page loads before it can be used: itself, its scripts and its styles. */
export const firstLoadOf = async (folder: string, page: string): Promise<Sent[]> => {
  const html = await readFile(join(folder, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].flatMap((match) => match[1] ?? []);
  return Promise.all([page, ...files].map((file) => sentOf(folder, file)));
};

export const bytesOf = (sent: readonly Sent[], ending = ''): number =>
  sent.reduce((sum, { file, bytes }) => (file.endsWith(ending) ? sum + bytes : sum), 0);
