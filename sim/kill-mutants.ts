import { runCommand } from '../local/command.ts';
import { Mistake } from '../local/command-line.ts';
import { mutants } from './mutants/mutants.ts';
import type { Mutant } from './mutants/mutant.ts';
import { openSimulation, type Simulation } from './simulation.ts';

/** A mutant that none of these worlds kills has survived. Without a mutant every one of them holds. */
const seeds = [1, 2, 3] as const;
const births = 8;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** By which invariant and seed it died; without a mutant, what a world does not hold. */
const deathOf = async (simulation: Simulation, mutant?: Mutant): Promise<string | undefined> => {
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

const named = (only: string): readonly Mutant[] => {
  const names = only === 'all' ? mutants.map(({ name }) => name) : only.split(',');
  return names.map((wanted) => {
    const found = mutants.find(({ name }) => name === wanted);
    if (found === undefined)
      throw new Mistake(
        `Không có lỗi nào tên ${wanted}. | No mutant is called ${wanted}: ${mutants.map(({ name }) => name).join(', ')}.`,
      );
    return found;
  });
};

const command = {
  typed: 'npm run sim:mutants',
  does:
    'Cài từng lỗi nhỏ vào mô phỏng để xem nó có bị phát hiện không. | ' +
    'Puts one small fault after the other into the simulation, to see that each is found.',
  takes: ['only'],
} as const;

await runCommand(command, async ({ only }) => {
  const wanted = named(only);
  const simulation = await openSimulation();
  const flaw = await deathOf(simulation);
  if (flaw !== undefined) throw new Error(`a world does not hold without a mutant: ${flaw}`);
  let survivors = 0;
  for (const mutant of wanted) {
    const death = await deathOf(simulation, mutant);
    if (death === undefined) survivors++;
    say(`${mutant.name.padEnd(28)} ${death ?? 'SURVIVED'}\n${' '.repeat(29)}${mutant.fault}`);
  }
  say(`${wanted.length} mutants, ${survivors} survivors`);
  return survivors > 0 ? 1 : 0;
});
