import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from '../local/command-line.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readLinked } from '../procedures/linked/read-linked.ts';
import { readOrder, usage } from './order.ts';
import { figuresOf } from './report/figures.ts';
import { linesOf } from './report/lines.ts';
import { pageOf } from './report/page.ts';
import { openTrials } from './simulation.ts';

/** Exit status: 0 nothing speaks against publishing, 1 something does, 2 something was typed that cannot be done. */
const simulate = async (typed: readonly string[]): Promise<number> => {
  const procedures = await readCatalogue();
  const order = readOrder(typed, procedures, await readLinked(procedures));
  if (order === undefined) {
    process.stdout.write(usage);
    return 0;
  }
  const { procedure, citizens, seed, out } = order;
  mkdirSync(out, { recursive: true });
  const run = await openTrials();
  const figures = figuresOf(await run(procedure, citizens, seed), procedure);
  const file = join(out, `${procedure.slug}.html`);
  writeFileSync(file, pageOf(figures, procedure));
  process.stdout.write(`${linesOf(figures).join('\n')}\n${file}\n`);
  return figures.faults.length === 0 ? 0 : 1;
};

try {
  process.exit(await simulate(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
