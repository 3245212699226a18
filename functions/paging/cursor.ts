import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import type { Request } from '../edge/request.ts';
import type { Vault } from '../vault/vault.ts';
import type { Part, Span } from './part.ts';

export const usualLimit = 50;
/** A part of this length is still one answer of a few hundred kilobytes. */
export const mostLimit = 200;

const Limit = z.string().check(z.regex(/^[1-9]\d{0,2}$/));
const Opened = z.tuple([z.string(), z.string()]);

/** Made with the province’s own key, so that a cursor is good for the list it was given with and for no other. */
const markOf = async (vault: Pick<Vault, 'hash'>, list: string, place: string): Promise<string> =>
  vault.hash(`cursor ${JSON.stringify([list, place])}`);

const openedIn = (cursor: string): z.infer<typeof Opened> => {
  try {
    return Opened.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Refusal('bad-cursor', [], { cause: error });
  }
};

/** How long a part the query asks for. */
export const limitIn = ({ query: { limit: asked = String(usualLimit) } }: Request): number => {
  const limit = Limit.safeParse(asked).success ? Number(asked) : 0;
  if (limit < 1 || limit > mostLimit) throw new Refusal('bad-limit');
  return limit;
};

/** Which part of `list` the query asks for: `limit`, and the `cursor` that came with the part before. */
export const spanIn = async (vault: Pick<Vault, 'hash'>, request: Request, list: string): Promise<Span> => {
  const { cursor } = request.query;
  const limit = limitIn(request);
  if (cursor === undefined) return { limit };
  const [after, mark] = openedIn(cursor);
  if (mark !== (await markOf(vault, list, after))) throw new Refusal('bad-cursor');
  return { limit, after };
};

/** The part as it is answered, with the cursor of the one behind it. */
export const partBody = async <Item>(
  vault: Pick<Vault, 'hash'>,
  list: string,
  { items, next }: Part<Item>,
): Promise<Part<Item>> => {
  if (next === undefined) return { items };
  const opened: z.infer<typeof Opened> = [next, await markOf(vault, list, next)];
  return { items, next: Buffer.from(JSON.stringify(opened)).toString('base64url') };
};
