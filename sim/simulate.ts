import { mkdirSync, writeFileSync } from 'node:fs';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readLinked } from '../procedures/linked/read-linked.ts';
import { simulate } from './command.ts';
import { runTrials } from './trial/beside.ts';

const procedures = await readCatalogue();
const status = await simulate(process.argv.slice(2), {
  procedures,
  linked: await readLinked(procedures),
  run: runTrials,
  write: (folder, file, page) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, page);
  },
  keep: (found) =>
    writeFileSync(
      new URL(`../procedures/simulated/${found.procedure}.json`, import.meta.url),
      `${JSON.stringify(found, undefined, 2)}\n`,
    ),
  say: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
process.exit(status);
