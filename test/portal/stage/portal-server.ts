import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import type { Answered, Asked } from './answered.ts';

/** As the distribution sends them with every page, or stricter. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
};

/** The mapping that the distribution's function does. */
const fileFor = (path: string): string => {
  if (path === '/') return 'index.html';
  if (/\.[a-z]+$/.test(path)) return path;
  if (path === '/xac-minh') return 'verify/index.html';
  if (path.startsWith('/lanh-dao')) return 'leader/index.html';
  return path.startsWith('/can-bo') ? 'officer/index.html' : 'app/index.html';
};

/** Where results are checked there are workers and a camera; only in the reader’s own file runs WebAssembly. */
const headersOf = (path: string): Record<string, string> => {
  const policy = headers['content-security-policy'];
  if (path.startsWith('/xac-minh/reader/'))
    return {
      ...headers,
      'content-security-policy': policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
    };
  if (/^\/(?:xac-minh-)?keeper/.test(path)) return { ...headers, 'cache-control': 'no-cache' };
  if (!path.startsWith('/xac-minh')) return headers;
  return {
    ...headers,
    'content-security-policy': `${policy}; worker-src 'self'`,
    'permissions-policy': 'camera=(self)',
  };
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const isJson = request.headers['content-type']?.startsWith('application/json') === true;
  return text === '' ? undefined : isJson ? JSON.parse(text) : text;
};

const isApi = (path: string): boolean => path.startsWith('/v1/') || path.startsWith('/auth/');

export interface PortalServer {
  readonly url: string;
  /** All that was sent here: first lines and headers, as they came. */
  readonly sent: string[];
  /** What is served in place of a built file, by its name; a file that is gone is null. */
  readonly instead: Map<string, string | null>;
  close(): void;
}

/** Serves the built portal with its production headers, and an API of the caller's own beside it. */
export const servePortal = async (folder: string, api: (asked: Asked) => Answered): Promise<PortalServer> => {
  const sent: string[] = [];
  const instead = new Map<string, string | null>();
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    sent.push(`${request.method} ${request.url} ${request.rawHeaders.join(' ')}`);
    const url = new URL(request.url ?? '/', 'http://portal.invalid');
    if (isApi(url.pathname)) {
      const asked = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams };
      const { status, body, headers: more } = api({ ...asked, headers: request.headers, body: await bodyOf(request) });
      response.writeHead(status, { 'content-type': 'application/json', ...more });
      return response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
    }
    // Where files are sent to; elsewhere that is a bucket.
    if (request.method === 'PUT') {
      await bodyOf(request);
      return response.end();
    }
    const file = normalize(fileFor(url.pathname));
    const other = instead.get(file.replace(/^\//, ''));
    const content = other ?? (other === null ? undefined : await readFile(join(folder, file)).catch(() => undefined));
    response.writeHead(content === undefined ? 404 : 200, {
      ...headersOf(url.pathname),
      'content-type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    });
    return response.end(content);
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent,
    instead,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
