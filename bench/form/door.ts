import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import {
  createSecureServer,
  type IncomingHttpHeaders,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import { join } from 'node:path';
import { temporaryFolder } from '../../local/folders.ts';

export interface Door {
  readonly url: string;
  /** By which the browser knows its certificate: one that it merely put up with would keep it from caching anything. */
  readonly keyHash: string;
  readonly close: () => void;
}

/** A certificate of nobody’s, which the browser of the bench is told to take. */
const certificate = (): { key: Buffer; cert: Buffer } => {
  const folder = temporaryFolder('form-door');
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const typed = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1 -keyout ${key} -out ${cert}`;
  const { status, error } = spawnSync('openssl', typed.split(' '), { stdio: 'ignore' });
  if (status !== 0) throw new Error('openssl made no certificate', { cause: error });
  return { key: readFileSync(key), cert: readFileSync(cert) };
};

/** What HTTP/2 has no header for. */
const ofOne = /^(?:connection|keep-alive|transfer-encoding|upgrade|http2-settings)$|^:/;
const without = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOne.test(name)));

/** The province behind HTTP/2, as CloudFront serves it: headers that repeat come over the line once. */
export const openDoor = async (province: string, port: number): Promise<Door> => {
  const { host } = new URL(province);
  const pass = (asked: Http2ServerRequest, answer: Http2ServerResponse): void => {
    const options = { method: asked.method, headers: { ...without(asked.headers), host } };
    const sent = request(new URL(asked.url, province), options, (received) => {
      answer.writeHead(received.statusCode ?? 502, without(received.headers));
      received.pipe(answer);
    });
    sent.on('error', () => answer.stream.close());
    asked.pipe(sent);
  };
  const made = certificate();
  const key = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  const keyHash = createHash('sha256').update(key).digest('base64');
  const server = createSecureServer(made, pass);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { url: `https://127.0.0.1:${port}`, keyHash, close: () => void server.close() };
};
