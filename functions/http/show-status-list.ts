import { Refusal } from '../../core/refusal.ts';
import type { Handler } from '../edge/reply.ts';
import type { Signer } from '../results/signer.ts';
import type { StatusLists } from '../status/status-lists.ts';
import { freshness, statusToken } from '../status/status-token.ts';

export interface StatusListTools {
  readonly lists: StatusLists;
  /** The platform’s own signer at an instant (milliseconds since the epoch). */
  readonly signer: (at: number) => Promise<Signer>;
  /** Of the portal; empty while it is not known. */
  readonly origin: string;
}

interface Made {
  readonly token: string;
  /** When it is made anew (milliseconds since the epoch). */
  readonly until: number;
}

/** Lists have numbers from 1; what cannot be one is looked for nowhere. */
const number = /^[1-9]\d{0,8}$/;

/**
 * A list of the results that do not stand any more, signed for everybody. It is made anew when it is as old as it says
 * that it may be kept, and is kept on the way only until then: whoever revokes a result is heard everywhere within that
 * time.
 */
export const showStatusList = ({ lists, signer, origin }: StatusListTools): Handler => {
  const made = new Map<string, Made>();

  const madeOf = async (list: string, at: number): Promise<Made> => {
    const known = made.get(list);
    if (known !== undefined && at < known.until) return known;
    if (!number.test(list) || Number(list) > (await lists.count())) throw new Refusal('not-found');
    const token = await statusToken({
      address: `${origin}/v1/status-lists/${list}`,
      list: await lists.read(Number(list)),
      at: new Date(at),
      signer: await signer(at),
    });
    const fresh = { token, until: at + freshness.ttl * 1000 };
    made.set(list, fresh);
    return fresh;
  };

  return async ({ path, at }) => {
    const { token, until } = await madeOf(path['list'] ?? '', at);
    const left = Math.floor((until - at) / 1000);
    const headers = { 'content-type': 'application/statuslist+jwt', 'cache-control': `public, max-age=${left}` };
    return { status: 200, headers, raw: token };
  };
};
