import { parseArgs } from 'node:util';
import { mutants } from './mutants/mutants.ts';
import type { Mutant } from './mutants/mutant.ts';
import { openSimulation } from './simulation.ts';

/** A mutant that none of these worlds kills has survived. Without a mutant every one of them holds. */
const seeds = [1, 2, 3] as const;
const births = 8;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const simulation = await openSimulation();

/** By which invariant and seed it died; without a mutant, what a world does not hold. */
const deathOf = async (mutant?: Mutant): Promise<string | undefined> => {
  for (const seed of seeds) {
    try {
      const { violations } = await simulation.runOne(seed, births, mutant);
      const [first] = violations;
      const broken = new Set(violations.map(({ invariant }) => invariant));
      if (first !== undefined) return `seed ${seed}: ${[...broken].join(', ')} (${first.breach})`;
    } catch (error) {
      return `seed ${seed}: the run could not go on (${String(error)})`;
    }
  }
  return undefined;
};

/** `npm run sim:mutants -- name …` runs some of them only. */
const { positionals: names } = parseArgs({ allowPositionals: true });
const wanted = names.length === 0 ? mutants : mutants.filter(({ name }) => names.includes(name));

const flaw = await deathOf();
if (flaw !== undefined) throw new Error(`a world does not hold without a mutant: ${flaw}`);

let survivors = 0;
for (const mutant of wanted) {
  const death = await deathOf(mutant);
  if (death === undefined) survivors++;
  say(`${mutant.name.padEnd(28)} ${death ?? 'SURVIVED'}\n${' '.repeat(29)}${mutant.fault}`);
}
say(`${wanted.length} mutants, ${survivors} survivors`);
process.exitCode = survivors > 0 ? 1 : 0;
