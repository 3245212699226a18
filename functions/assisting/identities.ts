import type { Identified } from '../../core/on-behalf.ts';
import type { OutsideId } from '../../core/procedure/lookup.ts';
import { deathBy, type Death } from '../../core/represented.ts';
import { further } from '../representation/organisations.ts';
import type { Asking } from '../representation/registers.ts';
import type { SourceSettings } from '../sources/ask.ts';
import { deathOf } from '../sources/death.ts';
import { createPopulation } from '../sources/population.ts';
import { createReader } from '../sources/reader.ts';

/** Who knows whose an identity card is. */
export interface Identities {
  of(citizenId: string, asking: Asking): Promise<{ readonly said: Identified; readonly dead: Death }>;
}

/** Both registers that know of deaths are asked; each question stands on the record of whom it is about before it is put. */
export const createIdentities = (way: (id: OutsideId) => SourceSettings): Identities => {
  const population = createPopulation(way('population'));
  const death = createReader('civil-status', way('civil-status')).reads(deathOf);
  return {
    of: async (citizenId, asking) => {
      await asking.note(citizenId, 'population', ['fullName', 'born', 'death']);
      await asking.note(citizenId, 'civil-status', ['death']);
      const [record, entry] = await Promise.all([
        population.citizen(citizenId, further(asking, 'identity')),
        death({ SoDinhDanh: citizenId }, further(asking, 'death')),
      ]);
      const dead = deathBy(
        entry.status === 'unavailable' ? 'nothing' : entry.status === 'found' ? 'dead' : 'alive',
        record.status !== 'found' ? 'nothing' : record.value.diedOn === undefined ? 'alive' : 'dead',
      );
      if (record.status === 'unavailable') return { said: 'silent', dead };
      if (record.status === 'missing') return { said: 'nobody', dead };
      const { fullName, birth } = record.value;
      return { said: { name: fullName, born: 'date' in birth ? birth.date : birth.year }, dead };
    },
  };
};
