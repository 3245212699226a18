import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers requests below one path prefix. `path` is what follows the prefix, without the query. */
export type Door = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

const longest = 256 * 1024;

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    length += part.length;
    if (length > longest) throw new Error(`a body of more than ${longest} bytes`);
    chunks.push(part);
  }
  return Buffer.concat(chunks);
};

export const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array): void => {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
};

export const sendPage = (response: ServerResponse, status: number, html: string): void => {
  // No form-action: Chromium applies it to the redirect after the form too, and sign-in ends at the portal's origin.
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
  send(response, status, 'text/html; charset=utf-8', html);
};
