import { fork } from 'node:child_process';
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
}

/** Sets a template; `undefined` when it took too long, or too much memory. */
export type Typesetter = (edited: Edited) => Promise<Typeset | undefined>;

/**
 * Sets templates that somebody edits in a process of their own: the typesetter cannot be interrupted, and a loop in a
 * template must not hold the function.
 */
export const createTypesetter =
  ({ program, execArgv = [], milliseconds }: Apart): Typesetter =>
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
