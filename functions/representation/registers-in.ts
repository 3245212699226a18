import { randomUUID } from 'node:crypto';
import type { OutsideId } from '../../core/procedure/lookup.ts';
import type { Answer, Purpose } from '../sources/answer.ts';
import type { SourceSettings } from '../sources/ask.ts';
import { createBusinesses } from '../sources/businesses.ts';
import { childrenOf } from '../sources/children.ts';
import { deathOf } from '../sources/death.ts';
import { createPopulation } from '../sources/population.ts';
import { createReader } from '../sources/reader.ts';
import type { Asking, Registers, Told } from './registers.ts';

/** The same purpose for one more question of a request. */
const further = ({ purpose }: Asking, part: string): Purpose => ({
  ...purpose,
  requestId: `${purpose.requestId}-${part}-${randomUUID().slice(0, 8)}`,
});

/** A list of which nothing is known is an empty one. */
const listed = <T, Shown>(answer: Answer<readonly T[]>, show: (each: T) => Shown): Told<readonly Shown[]> => {
  const { source } = answer;
  switch (answer.status) {
    case 'unavailable':
      return { told: false, source };
    case 'missing':
      return { told: true, value: [], source, asOf: answer.asOf, evidence: `${source}:none` };
    case 'found':
      return { told: true, value: answer.value.map(show), source, asOf: answer.asOf, evidence: answer.evidence };
  }
};

/** The registers behind the ways to three sources; what each question tells stands on the record before it is put. */
export const createRegisters = (way: (id: OutsideId) => SourceSettings): Registers => {
  const civilStatus = createReader('civil-status', way('civil-status'));
  const [children, death] = [civilStatus.reads(childrenOf), civilStatus.reads(deathOf)];
  const population = createPopulation(way('population'));
  const businesses = createBusinesses(way('business'));
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
    organisationsOf: async (citizenId, asking) => {
      await asking.note(citizenId, 'business', ['businesses']);
      return listed(await businesses.representedBy(citizenId, further(asking, 'organisations')), (firm) => ({
        code: firm.code,
        name: firm.name,
        active: firm.state === 'active',
      }));
    },
    isDead: async (citizenId, asking) => {
      await asking.note(citizenId, 'civil-status', ['death']);
      await asking.note(citizenId, 'population', ['death']);
      // Each knows of deaths that the other does not know yet.
      const [entry, record] = await Promise.all([
        death({ SoDinhDanh: citizenId }, further(asking, 'death')),
        population.citizen(citizenId, further(asking, 'alive')),
      ]);
      return entry.status === 'found' || (record.status === 'found' && record.value.diedOn !== undefined);
    },
  };
};
