import { writeFileSync } from 'node:fs';
import { corpora, examplesOf, hashOf } from './guard/examples.ts';
import { learn } from './guard/learner.ts';
import { written } from './guard/written.ts';

/** Learns the weights of the guard from its corpus, and writes them down: the same corpus gives the same file. */
const files = corpora();
const examples = await examplesOf(files);
const weights = learn(examples);
writeFileSync(
  new URL('../core/guard/weights.ts', import.meta.url),
  written(weights, { corpus: hashOf(files), texts: examples.length }),
);
process.stdout.write(`${weights.size} weights from ${examples.length} texts\n`);
