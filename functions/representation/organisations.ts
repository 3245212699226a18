import { randomUUID } from 'node:crypto';
import type { Answer, Purpose } from '../sources/answer.ts';
import type { Businesses } from '../sources/businesses.ts';
import type { Asking, Registers, Told } from './registers.ts';

/** The same purpose for one more question of a request. */
export const further = ({ purpose }: Asking, part: string): Purpose => ({
  ...purpose,
  requestId: `${purpose.requestId}-${part}-${randomUUID().slice(0, 8)}`,
});

/** A list of which nothing is known is an empty one. */
export const listed = <T, Shown>(answer: Answer<readonly T[]>, show: (each: T) => Shown): Told<readonly Shown[]> => {
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

/** The business register, asked whom somebody represents; the question stands on their record before it is put. */
export const createOrganisations =
  (businesses: Businesses): Registers['organisationsOf'] =>
  async (citizenId, asking) => {
    await asking.note(citizenId, 'business', ['businesses']);
    return listed(await businesses.representedBy(citizenId, further(asking, 'organisations')), (firm) => ({
      code: firm.code,
      name: firm.name,
      active: firm.state === 'active',
    }));
  };
