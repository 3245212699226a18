import { once } from 'node:events';
import { createServer } from 'node:net';

/** Fails as listening there would, but before keys and registers have been made. */
export const requireFree = async (ports: readonly number[]): Promise<void> => {
  for (const port of ports) {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  }
};
