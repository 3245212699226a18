import * as z from 'zod/mini';
import { OutsideId } from '../../core/procedure/lookup.ts';
import { sourceNamed, type Source } from '../../core/procedure/source.ts';
import { rootsPem } from '../roots.ts';
import type { SourceSettings } from '../sources/ask.ts';
import { createBirthNotices } from '../sources/birth-notices.ts';
import { createCivilStatus } from '../sources/civil-status.ts';
import { createPopulation } from '../sources/population.ts';
import type { Sources } from './ask-sources.ts';
import type { Repository } from './repository.ts';

const Addresses = z.record(OutsideId, z.url());

/** How a source is reached: its address from the setting SOURCES, everything else from its own file. */
export const waysTo = (sources: readonly Source[], setting: string) => {
  const addresses = Addresses.parse(JSON.parse(setting));
  return (id: OutsideId): SourceSettings => {
    const { calls } = sourceNamed(sources, id);
    if (calls === undefined) throw new Error(`${id}: how it may be called is missing`);
    return { url: addresses[id], timeoutMs: calls.timeoutMs, now: Date.now };
  };
};

/** The national sources by their addresses; `roots` is the PEM of trusted authorities, base64. */
export const createSources = (
  settings: Readonly<Record<'SOURCES' | 'ROOTS', string>>,
  sources: readonly Source[],
  repository: Repository,
): Sources => {
  const way = waysTo(sources, settings.SOURCES);
  return {
    population: createPopulation(way('population')),
    civilStatus: createCivilStatus(way('civil-status')),
    health: createBirthNotices({ ...way('health'), roots: rootsPem(settings.ROOTS) }),
    repository,
  };
};
