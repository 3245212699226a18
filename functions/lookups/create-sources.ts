import { rootsPem } from '../roots.ts';
import { createBirthNotices } from '../sources/birth-notices.ts';
import { createCivilStatus } from '../sources/civil-status.ts';
import { createPopulation } from '../sources/population.ts';
import type { Sources } from './ask-sources.ts';
import type { Repository } from './repository.ts';

/** One question may take this long with its retry, so that a form opens even when a source hangs. */
const timeoutMs = 4000;

/** The national sources by their addresses; `roots` is the PEM of trusted authorities, base64. */
export const createSources = (
  settings: Readonly<Record<'POPULATION_URL' | 'CIVIL_STATUS_URL' | 'HEALTH_URL' | 'ROOTS', string>>,
  repository: Repository,
): Sources => {
  const common = { timeoutMs, now: Date.now };
  const roots = rootsPem(settings.ROOTS);
  return {
    population: createPopulation({ ...common, url: settings.POPULATION_URL }),
    civilStatus: createCivilStatus({ ...common, url: settings.CIVIL_STATUS_URL }),
    health: createBirthNotices({ ...common, url: settings.HEALTH_URL, roots }),
    repository,
  };
};
