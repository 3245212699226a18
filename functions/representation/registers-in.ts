import { deathBy } from '../../core/represented.ts';
import type { OutsideId } from '../../core/procedure/lookup.ts';
import type { SourceSettings } from '../sources/ask.ts';
import { createBusinesses } from '../sources/businesses.ts';
import { childrenOf } from '../sources/children.ts';
import { deathOf } from '../sources/death.ts';
import { createPopulation } from '../sources/population.ts';
import { createReader } from '../sources/reader.ts';
import { createOrganisations, further, listed } from './organisations.ts';
import type { Registers } from './registers.ts';

/** The registers behind the ways to three sources; what each question tells stands on the record before it is put. */
export const createRegisters = (way: (id: OutsideId) => SourceSettings): Registers => {
  const civilStatus = createReader('civil-status', way('civil-status'));
  const [children, death] = [civilStatus.reads(childrenOf), civilStatus.reads(deathOf)];
  const population = createPopulation(way('population'));
  return {
    childrenOf: async (citizenId, asking) => {
      await asking.note(citizenId, 'civil-status', ['children']);
      const answer = await children({ SoDinhDanh: citizenId }, further(asking, 'children'));
      const named = answer.status === 'found' ? answer.value.flatMap((child) => child.citizenId ?? []) : [];
      for (const child of named) await asking.note(child, 'civil-status', ['fullName', 'born', 'parents']);
      return listed(answer, (child) => ({
        citizenId: child.citizenId,
        name: child.fullName,
        born: child.born,
        dead: child.diedOn !== undefined,
      }));
    },
    organisationsOf: createOrganisations(createBusinesses(way('business'))),
    isDead: async (citizenId, asking) => {
      await asking.note(citizenId, 'civil-status', ['death']);
      await asking.note(citizenId, 'population', ['death']);
      // Each knows of deaths that the other does not know yet.
      const [entry, record] = await Promise.all([
        death({ SoDinhDanh: citizenId }, further(asking, 'death')),
        population.citizen(citizenId, further(asking, 'alive')),
      ]);
      return deathBy(
        entry.status === 'unavailable' ? 'nothing' : entry.status === 'found' ? 'dead' : 'alive',
        record.status !== 'found' ? 'nothing' : record.value.diedOn === undefined ? 'alive' : 'dead',
      );
    },
  };
};
