import { join } from 'node:path';
import type { Linked } from '../core/linked/linked.ts';
import type { Procedure } from '../core/procedure/procedure.ts';
import type { Simulated } from '../core/procedure/simulated.ts';
import { Mistake } from '../local/command-line.ts';
import { readOrder, usage } from './order.ts';
import { figuresOf } from './report/figures.ts';
import { keptOf } from './report/kept.ts';
import { linesOf } from './report/lines.ts';
import { pageOf } from './report/page.ts';
import type { Sample } from './trial/sample.ts';

/** What can be simulated, who does it, and where it is told. */
export interface CommandParts {
  readonly procedures: readonly Procedure[];
  readonly linked: readonly Linked[];
  readonly run: (procedure: Procedure, whole: { readonly citizens: number; readonly seed: number }) => Promise<Sample>;
  readonly write: (folder: string, file: string, page: string) => void;
  /** Puts what was found beside the procedures. */
  readonly keep: (found: Simulated) => void;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

const rehearse = async (typed: readonly string[], parts: CommandParts): Promise<0 | 1> => {
  const order = readOrder(typed, parts.procedures, parts.linked);
  if (order === undefined) {
    parts.say(usage);
    return 0;
  }
  const { procedure, citizens, seed, out, write } = order;
  const figures = figuresOf(await parts.run(procedure, { citizens, seed }), procedure);
  const file = join(out, `${procedure.slug}.html`);
  parts.write(out, file, pageOf(figures, procedure));
  parts.say(`${linesOf(figures).join('\n')}\n${file}\n`);
  if (write) parts.keep(keptOf(figures, procedure));
  return figures.faults.length === 0 ? 0 : 1;
};

/** Exit status: 0 nothing speaks against publishing, 1 something does, 2 something was typed that cannot be done. */
export const simulate = async (typed: readonly string[], parts: CommandParts): Promise<0 | 1 | 2> => {
  try {
    return await rehearse(typed, parts);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    parts.complain(`${error.message}\n`);
    return 2;
  }
};
