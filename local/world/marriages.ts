import type { Marriage } from './people.ts';
import type { Registers } from './registers.ts';

/** The marriage in which somebody lives, and one that a death has ended. */
export const marriagesOf = (
  { marriages, deaths }: Pick<Registers, 'marriages' | 'deaths'>,
  asked: string,
): { inForce?: Marriage; ended?: Marriage } => {
  const own = marriages.all().filter(({ husbandId, wifeId }) => husbandId === asked || wifeId === asked);
  const inForce = own.find(({ husbandId, wifeId }) => !deaths.get(husbandId) && !deaths.get(wifeId));
  const ended = own.find((marriage) => marriage !== inForce);
  return { ...(inForce && { inForce }), ...(ended && { ended }) };
};
