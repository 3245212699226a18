import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { type Cloud, createCloud } from '../../local/cloud/cloud.ts';
import { operator } from '../../local/cloud/engine.ts';
import type { FunctionHands } from '../../local/cloud/functions.ts';
import { openWire } from '../../local/cloud/wire.ts';

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
};

export interface Loopback {
  readonly cloud: Cloud;
  readonly clock: SteerableClock;
  /** Settings for an SDK client that speaks to the wire as the operator. */
  readonly client: ReturnType<typeof clientOf>;
}

const clientOf = (cloud: Cloud, caller = operator) => ({
  endpoint: cloud.surroundings.baseUrl,
  region: cloud.surroundings.region,
  credentials: cloud.credentials(caller),
  maxAttempts: 1,
});

const echo: FunctionHands = {
  invoke: async (functionArn, payload) => ({ payload: { functionArn, payload } }),
  enqueue: () => undefined,
};

/** A cloud in a fresh directory, listening on a free port, gone when the test is over. */
export const openLoopback = async (functions: FunctionHands = echo): Promise<Loopback> => {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-'));
  const clock = new SteerableClock();
  const port = await freePort();
  const cloud = createCloud({ directory, clock, port, functions });
  const wire = await openWire(cloud, port);
  onTestFinished(async () => {
    await wire.close();
    await cloud.close();
    clock.stop();
    rmSync(directory, { recursive: true });
  });
  return { cloud, clock, client: clientOf(cloud) };
};
