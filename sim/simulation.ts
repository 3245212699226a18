import type { Procedure } from '../core/procedure/procedure.ts';
import { catalogueOf, type Catalogue } from '../functions/catalogue.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { oneStopRules } from '../procedures/rules/one-stop.ts';
import { readResultKinds } from '../procedures/results/kinds.ts';
import { documents } from '../procedures/documents/dictionary.ts';
import { readSources } from '../procedures/sources/sources.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';
import { runWorld, type Course } from './course.ts';
import type { Mutant } from './mutants/mutant.ts';
import { foundState, type State } from './outside/authority.ts';
import { standStill } from './time/stillness.ts';
import { runWorld as runTrial, type Part, type WorldSample } from './trial/trial.ts';
import { presentStill } from './world.ts';

/** Births in one world at most: many enough that people are in each other’s way, few enough that lists stay short. */
const mostBirths = 40;

export interface Simulation {
  /** One world after the other, each with a seed of its own made from `seed`, until so many dossiers were run. */
  run(seed: number, dossiers: number): AsyncGenerator<Course>;
  runOne(seed: number, births: number, mutant?: Mutant): Promise<Course>;
}

/** All that the province offers, or one procedure of it. */
const offered = async (only?: string): Promise<Catalogue> => {
  const [all, [province], holidays, sources, kinds] = await Promise.all([
    readCatalogue(),
    readProvinces(),
    readHolidays(),
    readSources(),
    readResultKinds(),
  ]);
  if (province === undefined) throw new Error('there is no province');
  const procedures = all.filter((each) => only === undefined || each.slug === only);
  const wallets = kinds.flatMap(({ slug, wallet }) => (wallet === undefined ? [] : [slug]));
  return catalogueOf({ province, procedures, holidays, rules: oneStopRules, sources, wallets, documents });
};

/** Prepares what all runs share. From then on this process knows only virtual time. */
export const openSimulation = async (): Promise<Simulation> => {
  // What nobody files there would only be watched, call after call, and thin out the trouble.
  const catalogue = await offered('birth-registration');
  const state: State = await foundState(() => presentStill().agenda.now());
  standStill(presentStill);
  const runOne: Simulation['runOne'] = (seed, births, mutant) =>
    runWorld({ seed, catalogue, state, ...(mutant === undefined ? {} : { mutant }) }, births);
  return {
    runOne,
    run: async function* (seed, dossiers) {
      for (let done = 0, world = 0; done < dossiers; world++) {
        const births = Math.min(mostBirths, dossiers - done);
        const course = await runOne(Math.imul(seed, 1_000_003) + world, births);
        // A world in which nobody can file would be followed by another one for ever.
        done += Math.max(1, course.dossiers);
        yield course;
      }
    },
  };
};

/** Lets so many citizens apply for a procedure in one world. */
type Trials = (procedure: Procedure, part: Part) => Promise<WorldSample>;

/** Prepares trials of what is offered. From then on this process knows only virtual time. */
export const openTrials = async (): Promise<Trials> => {
  const catalogue = await offered();
  const state = await foundState(() => presentStill().agenda.now());
  standStill(presentStill);
  return async (procedure, part) => runTrial({ catalogue, state, procedure }, part);
};
