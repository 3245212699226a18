import { isSignedByOne, readStatusList, statusAt, type StatusList } from '../../../verification/status/status-list.ts';
import type { TrustList } from '../../../verification/trust-list.ts';
import { readRoots } from '../../../verification/trust-roots.ts';
import type { Standing } from './finding.ts';

interface Place {
  readonly list: string;
  readonly index: number;
}

const listAt = async (address: string): Promise<string | undefined> => {
  const answer = await fetch(address, { credentials: 'omit' }).catch(() => undefined);
  return answer?.ok === true ? answer.text() : undefined;
};

/** Signed by this platform, and really the list that was asked for. */
const isOurs = (found: StatusList, list: string, { origin, issuers }: TrustList): boolean =>
  (found.address === list || found.address === `${origin}${list}`) && isSignedByOne(found, issuers);

const read = async (jwt: string, trust: TrustList, at: Date): Promise<StatusList | undefined> =>
  readStatusList(jwt, readRoots(trust.roots.join('\n')), at).catch(() => undefined);

/** What the province’s list says of this place; the whole list is asked for, so the province learns not which. */
export const standingOf = async (place: Place, trust: TrustList, at: Date): Promise<Standing> => {
  const jwt = await listAt(place.list);
  if (jwt === undefined) return { state: 'unknown', because: 'unreachable' };
  const list = await read(jwt, trust, at);
  const state = list !== undefined && isOurs(list, place.list, trust) ? statusAt(list, place.index) : undefined;
  if (list === undefined || state === undefined) return { state: 'unknown', because: 'not-accepted' };
  return { state, listAt: list.issuedAt.toISOString(), freshUntil: list.expiresAt.toISOString() };
};
