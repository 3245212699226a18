import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { temporaryFolder } from '../../local/folders.ts';
import { chromiumPath } from '../../test/portal/stage/browser.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A message of Chromium’s own protocol. */
interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Fields;
  readonly result?: Fields;
  readonly error?: { readonly message: string };
}

/** One page of the browser, or, without a page, the browser itself. */
export interface Line {
  send(method: string, params?: Fields): Promise<Fields>;
  on(method: string, hear: (params: Fields) => void): void;
}

export interface Chromium extends Line {
  page(id: string): Line;
  readonly close: () => void;
}

/**
 * Chromium by its own protocol alone. What drives browsers for tests puts scripts and worlds of its own into every page,
 * and on a processor that is made six times as slow those would count as ours.
 */
export const startChromium = (keyHash: string): Chromium => {
  if (chromiumPath === undefined) throw new Error('Chromium is missing');
  const args = [
    '--headless=new',
    '--remote-debugging-pipe',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    `--ignore-certificate-errors-spki-list=${keyHash}`,
    '--lang=vi-VN',
    `--user-data-dir=${temporaryFolder('form-browser')}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const browser = spawn(chromiumPath, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , asking, telling] = browser.stdio;
  if (!(asking instanceof Writable && telling instanceof Readable)) throw new Error('Chromium cannot be spoken to');

  const waiting = new Map<number, { done: (result: Fields) => void; failed: (error: Error) => void }>();
  const hearing: { readonly page: string | undefined; readonly method: string; hear: (params: Fields) => void }[] = [];
  const take = ({ id, sessionId, method, params = {}, result = {}, error }: Message): void => {
    if (id === undefined) {
      for (const each of hearing) if (each.page === sessionId && each.method === method) each.hear(params);
      return;
    }
    const { done, failed } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error === undefined) done?.(result);
    else failed?.(new Error(error.message));
  };
  let rest = '';
  telling.setEncoding('utf8').on('data', (data: string) => {
    const whole = `${rest}${data}`.split('\0');
    rest = whole.pop() ?? '';
    for (const message of whole) take(JSON.parse(message));
  });

  let last = 0;
  const lineOf = (page: string | undefined): Line => ({
    send: (method, params = {}) =>
      new Promise((done, failed) => {
        waiting.set(++last, { done, failed });
        asking.write(`${JSON.stringify({ id: last, sessionId: page, method, params })}\0`);
      }),
    on: (method, hear) => void hearing.push({ page, method, hear }),
  });
  return { ...lineOf(undefined), page: lineOf, close: () => void browser.kill() };
};
