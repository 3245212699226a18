import type { SessionContext } from '../../functions/edge/request.ts';
import type { EndpointKey } from '../../functions/endpoints.ts';
import type { Confirmed } from '../invariants/invariant.ts';
import type { Faults } from '../faults.ts';
import type { Answered, Asked, Browser } from '../runtime/http.ts';
import type { Agenda } from '../time/agenda.ts';
import type { Chance } from '../time/chance.ts';

/** What a simulated person does their deeds with. */
export interface Desk {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly chance: Chance;
  readonly browser: Browser;
  readonly session: SessionContext;
  /** Where it is noted what was confirmed to people. */
  readonly confirmed: Confirmed[];
}

export const minute = 60_000;
export const hour = 60 * minute;

const isUnclear = (answered: Answered | undefined): answered is undefined =>
  answered === undefined || answered.status >= 500 || answered.status === 429;

/**
 * Asks until an answer comes that means something, with growing pauses; undefined when the person has had enough. A
 * deed whose answer was lost may have been done: what then comes back is for the caller to read.
 */
export const ask = async (
  { agenda, chance, browser, session }: Desk,
  route: EndpointKey,
  asked: Omit<Asked, 'session'>,
  tries = 8,
): Promise<Answered | undefined> => {
  for (let tried = 0; tried < tries; tried++) {
    const answered = await browser(route, { ...asked, session });
    if (!isUnclear(answered)) return answered;
    await agenda.rest(chance.between(1_000, 5_000) * 2 ** tried);
  }
  return undefined;
};
