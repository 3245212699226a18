import { editionHash, type Simulated } from '../../core/procedure/simulated.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import { latestEdition } from '../trial/latest-edition.ts';
import type { Figures } from './figures.ts';

const rounded = (hours: number): number => Math.round(hours * 10) / 10;

/** What is kept of a simulation beside the procedure: the same citizens and the same seed give the same file. */
export const keptOf = (
  { sample, dossiers, turnedAway, ends, late, transitions, toResult, states, faults }: Figures,
  procedure: Procedure,
): Simulated => {
  const edition = latestEdition(procedure);
  return {
    procedure: procedure.slug,
    edition: edition.id,
    hash: editionHash(edition),
    citizens: sample.citizens,
    seed: sample.seed,
    dossiers,
    turnedAway: Object.fromEntries(turnedAway),
    ends: Object.fromEntries([...ends].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    late,
    medianSteps: transitions.p50,
    medianHours: rounded(toResult.p50),
    mostHours: rounded(toResult.p95),
    unseen: states.filter(({ standing, dossiers: came }) => standing === 'usual' && came === 0).map(({ name }) => name),
    faults: [...faults],
  };
};
