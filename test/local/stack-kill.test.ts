import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { runStack } from '../../local/stack/run-stack.ts';
import { freePorts } from '../support/ports.ts';
import { synthesise } from './stack/small-app.ts';
import { freshDirectory } from './stack/written-assembly.ts';

const port = await freePorts();

test('what was accepted before kill -9 goes on after the next start', async () => {
  const [assembly, directory] = [await synthesise(), freshDirectory()];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'stack/run-child.mjs'), assembly, directory, String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  const codes = Array.from({ length: 12 }, (_, index) => `K${index}`);
  const put = (code: string) => fetch(`http://127.0.0.1:${port}/v1/dossiers/${code}`, { method: 'PUT' });
  const statuses = await Promise.all(codes.map(async (code) => (await put(code)).status));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(new Set(statuses)).toEqual(new Set([201]));

  const clock = new SteerableClock();
  const stack = await runStack({ assembly, stage: 'small', directory, port, clock, parameters: {} });
  await stack.settle();
  for (const code of codes) await fetch(`${stack.url}/v1/dossiers/${code}/decision`, { method: 'POST' });
  await stack.settle();
  const read = async (code: string): Promise<unknown> => (await fetch(`${stack.url}/v1/dossiers/${code}`)).json();
  expect(await Promise.all(codes.map(read))).toEqual(codes.map(() => ({ status: 'DONE' })));
  await stack.close();
});
