import { AwsError } from '../engine.ts';

/**
 * Takes the `aws-chunked` framing off a body: `size CRLF bytes CRLF …`, a chunk of size 0, then trailing headers such
 * as a checksum that the client computed while it streamed.
 */
export const unchunk = (framed: Buffer): { body: Buffer; trailers: Record<string, string> } => {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = framed.indexOf('\r\n', at);
    const size = end < 0 ? NaN : Number.parseInt(framed.toString('latin1', at, end), 16);
    if (!(size >= 0)) throw new AwsError('IncompleteBody', 'The request body ended before its last chunk.');
    at = end + 2;
    if (size === 0) break;
    chunks.push(framed.subarray(at, at + size));
    at += size + 2;
  }
  const lines = framed.toString('latin1', at).split('\r\n');
  const trailers = lines.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
  });
  return { body: Buffer.concat(chunks), trailers: Object.fromEntries(trailers) };
};
