import type { Agency } from '../agency.ts';
import type { Person } from '../person.ts';

type Placed = Pick<Agency, 'code' | 'parent'>;

/** An agency and those above it, up to the province’s own, which is always the last. */
export const areasOf = (agencies: readonly Placed[], unit: string): string[] => {
  const province = agencies[0]?.code;
  const chain: string[] = [];
  for (let here: string | undefined = unit; here !== undefined && !chain.includes(here);) {
    chain.push(here);
    const code: string = here;
    here = agencies.find((agency) => agency.code === code)?.parent;
  }
  return province === undefined || chain.at(-1) === province ? chain : [...chain, province];
};

/**
 * Whose figures somebody may see: a leader those of their own unit and of all below it, an operator all. Nobody else any
 * but what is published.
 */
export const maySeeFigures = (person: Person, agencies: readonly Placed[], area: string): boolean => {
  if (person.kind !== 'staff' || !agencies.some(({ code }) => code === area)) return false;
  return (
    person.roles.includes('operator') ||
    (person.roles.includes('leader') && areasOf(agencies, area).includes(person.unit))
  );
};
