import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Edited, Typeset, typeset } from './typeset.ts';
import type { Renderer } from '../results/render.ts';

/** The word by which a process knows that it shall only set one template. */
const word = 'typeset';

interface Apart {
  /** What is started once more, as a process of its own; it calls `serveTypesetting`. */
  readonly program: string;
  readonly execArgv?: readonly string[];
  /** After so many milliseconds the process is ended. */
  readonly milliseconds: number;
  /** Likewise, as soon as it holds more than so much memory. */
  readonly megabytes: number;
}

/** Milliseconds between two looks; a template does not fill a hundred megabytes in that time. */
const lookEvery = 20;

/** What a process holds in memory, in megabytes; Linux tells, which is what Lambda runs on, and others do not. */
const heldBy = (pid: number): number => {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1000;
  } catch {
    return 0;
  }
};

/** Ends a process that holds more than it may. */
const bound = async (child: ChildProcess, megabytes: number): Promise<void> => {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    if (heldBy(child.pid) > megabytes) child.kill('SIGKILL');
    await setTimeout(lookEvery);
  }
};

/** Sets a template; `undefined` when it took too long, or too much memory. */
export type Typesetter = (edited: Edited) => Promise<Typeset | undefined>;

/**
 * Sets templates that somebody edits in a process of their own: the typesetter cannot be interrupted, and a loop in a
 * template must not hold the function. Its memory is no part of a heap of Node’s, so that no option bounds it: it is
 * looked after from outside.
 */
export const createTypesetter =
  ({ program, execArgv = [], milliseconds, megabytes }: Apart): Typesetter =>
  async (edited) =>
    new Promise((resolve) => {
      const child = fork(program, [word], {
        execArgv: [...execArgv],
        timeout: milliseconds,
        killSignal: 'SIGKILL',
        // Nothing of a template goes into the function’s log.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const end = (outcome: Typeset | undefined) => {
        resolve(outcome);
        child.kill('SIGKILL');
      };
      void bound(child, megabytes);
      child.once('message', (answer) => end(Typeset.parse(answer)));
      child.once('exit', () => resolve(undefined));
      child.once('error', () => resolve(undefined));
      child.send(edited);
    });

/** In a process that was started for it: sets what it is sent. Elsewhere nothing. */
export const serveTypesetting = (makeRenderer: () => Renderer): void => {
  if (process.send === undefined || process.argv[2] !== word) return;
  process.once('message', (asked) => {
    // What fails unforeseen ends the process, which is an answer too.
    void typeset(makeRenderer(), Edited.parse(asked)).then((set) => process.send?.(set));
  });
};
