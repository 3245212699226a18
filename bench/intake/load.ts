import { connect, type Socket } from 'node:net';
import { personHeader } from './app.ts';
import type { Claim } from './claims.ts';

/** The whole HTTP request of a claim, made before the clock runs. */
export const requestOf = ({ person, idempotencyKey, body }: Claim): Buffer =>
  Buffer.from(
    [
      'POST /v1/dossiers HTTP/1.1',
      'host: 127.0.0.1',
      'content-type: application/json',
      'sec-fetch-site: same-origin',
      `idempotency-key: ${idempotencyKey}`,
      `${personHeader}: ${person}`,
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );

/** Sends one request and answers its status, once the whole answer is there. */
const send = (socket: Socket, request: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    let received = '';
    const take = (chunk: Buffer): void => {
      received += chunk.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      socket.off('data', take).off('close', fail);
      resolve(received.slice(9, 12));
    };
    const fail = (): void => reject(new Error('the connection closed before the answer'));
    socket.on('data', take).once('close', fail);
    socket.write(request);
  });

/** What one burst of requests showed. Times in milliseconds. */
export interface Burst {
  readonly ms: number;
  readonly latencies: readonly number[];
}

/** Keeps so many kept-alive connections busy until every request is answered 201. */
export const fire = async (port: number, requests: readonly Buffer[], connections: number): Promise<Burst> => {
  const queue = requests.values();
  const latencies: number[] = [];
  const begun = performance.now();
  const work = async (): Promise<void> => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    try {
      for (const request of queue) {
        const sent = performance.now();
        const status = await send(socket, request);
        if (status !== '201') throw new Error(`a submission was answered ${status}`);
        latencies.push(performance.now() - sent);
      }
    } finally {
      socket.destroy();
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return { ms: performance.now() - begun, latencies };
};
