import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { kept } from './kept.ts';

export const closed = async (server: Server): Promise<void> => {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
};

/**
 * Certificates name for years where their revocation is published, and they name the port of the first start. A world
 * that has moved to another answers on the first one too, unless somebody else has it now.
 */
export const listenOnceMore = async (
  file: string,
  current: number,
  listener: RequestListener,
): Promise<{ readonly port: number; close(): Promise<void> }> => {
  const { port } = await kept(file, () => ({ port: current }));
  if (port === current) return { port, close: () => Promise.resolve() };
  const server = createServer(listener);
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
  });
  return { port, close: () => (listens ? closed(server) : Promise.resolve()) };
};
