import { isWhoseCard, type Identified, type Presented } from '../../core/on-behalf.ts';
import type { OutsideId } from '../../core/procedure/lookup.ts';
import { deathBy, type Death } from '../../core/represented.ts';
import { further } from '../representation/organisations.ts';
import type { Asking } from '../representation/registers.ts';
import type { Answer } from '../sources/answer.ts';
import type { SourceSettings } from '../sources/ask.ts';
import type { Citizen } from '../sources/citizen.ts';
import { deathOf } from '../sources/death.ts';
import { createPopulation } from '../sources/population.ts';
import { createReader } from '../sources/reader.ts';

/** Who knows whose an identity card is. */
export interface Identities {
  of(card: Presented, asking: Asking): Promise<{ readonly said: Identified; readonly dead: Death }>;
}

const identified = (record: Answer<Citizen>): Identified => {
  if (record.status === 'unavailable') return 'silent';
  if (record.status === 'missing') return 'nobody';
  const { fullName, birth } = record.value;
  return { name: fullName, born: 'date' in birth ? birth.date : birth.year };
};

/**
 * The population data are asked whose card it is, and only of whom they know by it the register of deaths as well. Each
 * question stands on the record of whom it is about before it is put.
 */
export const createIdentities = (way: (id: OutsideId) => SourceSettings): Identities => {
  const population = createPopulation(way('population'));
  const death = createReader('civil-status', way('civil-status')).reads(deathOf);
  return {
    of: async (card, asking) => {
      const { citizenId } = card;
      await asking.note(citizenId, 'population', ['fullName', 'born', 'death']);
      const record = await population.citizen(citizenId, further(asking, 'identity'));
      const said = identified(record);
      if (!isWhoseCard(card, said)) return { said, dead: 'unknown' };
      await asking.note(citizenId, 'civil-status', ['death']);
      const entry = await death({ SoDinhDanh: citizenId }, further(asking, 'death'));
      const dead = deathBy(
        entry.status === 'unavailable' ? 'nothing' : entry.status === 'found' ? 'dead' : 'alive',
        record.status !== 'found' ? 'nothing' : record.value.diedOn === undefined ? 'alive' : 'dead',
      );
      return { said, dead };
    },
  };
};
