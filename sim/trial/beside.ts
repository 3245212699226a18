import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { openTrials } from '../simulation.ts';
import type { Sample } from './sample.ts';
import { partsOf, sampleOf, type Part, type WorldSample } from './trial.ts';

/** What a process of worlds is asked. */
export interface AskedWorld {
  readonly slug: string;
  readonly part: Part;
}

const isWorld = (told: unknown): told is WorldSample => typeof told === 'object' && told !== null && 'courses' in told;

/** What a process says next: that it is ready, or what became of a world. */
const heard = async (child: ChildProcess): Promise<unknown> => {
  const gone = new AbortController();
  const ended = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`a process of worlds ended with ${String(code)}`);
  });
  const said = once(child, 'message', { signal: gone.signal }).then(([message]): unknown => message);
  try {
    return await Promise.race([said, ended]);
  } finally {
    gone.abort();
    await Promise.allSettled([said, ended]);
  }
};

/**
 * As many worlds at a time as there are processors, each in a process of its own: a simulation takes time and lots away
 * from its whole process. What becomes of them does not depend on how many run at a time.
 */
const runBeside = async (slug: string, parts: readonly Part[], processes: number): Promise<WorldSample[]> => {
  const waiting = [...parts.entries()];
  const worlds: WorldSample[] = [];
  const live = async (): Promise<void> => {
    const child = fork(fileURLToPath(new URL('world-process.ts', import.meta.url)), { serialization: 'advanced' });
    try {
      await heard(child);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [place, part] = next;
        child.send({ slug, part } satisfies AskedWorld);
        const told = await heard(child);
        if (!isWorld(told)) throw new Error('a process of worlds said something else');
        worlds[place] = told;
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(processes, parts.length) }, live));
  return worlds;
};

const runHere = async (procedure: Procedure, parts: readonly Part[]): Promise<WorldSample[]> => {
  const run = await openTrials();
  const worlds: WorldSample[] = [];
  for (const part of parts) worlds.push(await run(procedure, part));
  return worlds;
};

/** Lets so many citizens apply for one procedure, in as many worlds as they need, and gathers what became of it. */
export const runTrials = async (procedure: Procedure, whole: Part): Promise<Sample> => {
  const parts = partsOf(whole.citizens, whole.seed);
  const processes = Math.min(availableParallelism(), parts.length);
  const worlds = await (processes > 1 ? runBeside(procedure.slug, parts, processes) : runHere(procedure, parts));
  return sampleOf(procedure, whole, worlds);
};
