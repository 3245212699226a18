import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { problemAt } from '../../core/form/check-answers.ts';
import { NationalLevel, type LifeEvent, type NationalDocument } from '../../core/national-procedure.ts';
import { isOffered } from '../../core/procedure/procedure.ts';
import { Refusal } from '../../core/refusal.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { NationalSearch } from '../answers/national.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import type { Request } from '../edge/request.ts';
import type { Found, Search, Wanted } from '../national/search.ts';

/** Nobody types more to find something. */
const longest = 200;

const wantedIn = ({ query: { q = '', field, level } }: Request): Wanted => {
  const known = z.optional(NationalLevel).safeParse(level);
  if (!known.success) throw new Refusal('invalid-fields', [problemAt('/level', 'invalid')]);
  if (q.length > longest) throw new Refusal('invalid-fields', [problemAt('/q', 'long')]);
  return { words: q.trim(), field, level: known.data };
};

/** What belongs to one life event, what most people need first. */
const belongingTo = ({ procedures, own, events }: NationalDocument, id: string): Found[] => {
  const event = events.find((each) => each.id === id);
  if (event === undefined) throw new Refusal('not-found');
  return event.codes.flatMap((code) => {
    const procedure = [...procedures, ...own].find((each) => each.code === code);
    return procedure === undefined ? [] : [{ procedure, event }];
  });
};

const shown = ({ id, title, missing, common }: LifeEvent): NationalSearch['events'][number] => ({
  id,
  title,
  ...(missing === undefined ? {} : { missing }),
  ...(common === undefined ? {} : { common }),
});

const itemOf = (catalogue: Catalogue, today: string, { procedure, event }: Found): NationalSearch['items'][number] => {
  const ours = [...catalogue.procedures, ...catalogue.composed].find(({ code }) => code === procedure.code);
  return {
    ...procedure,
    ...(event === undefined ? {} : { event: event.id }),
    ...(ours !== undefined && isOffered(ours, today) ? { slug: ours.slug } : {}),
  };
};

/** The list and its index, which few starts need, come when somebody asks for them. */
const lazily = (path: string) => {
  let document: NationalDocument | undefined;
  let search: Search | undefined;
  const read = (): NationalDocument => (document ??= JSON.parse(readFileSync(path, 'utf8')));
  const find = async (wanted: Wanted): Promise<Found[]> => {
    const { searchIn } = await import('../national/search.ts');
    search ??= searchIn(read());
    return search(wanted);
  };
  return { read, find };
};

/**
 * Looks through the national catalogue in plain words, or for one life event, and says which procedures the province
 * offers; without either, it names the life events.
 */
export const searchNational = (tools: { readonly catalogue: Catalogue }, path: string): Handler<NationalSearch> => {
  const { read, find } = lazily(path);
  return async (request) => {
    const today = dateOf(request.at);
    const wanted = wantedIn(request);
    const { event } = request.query;
    if (event === undefined && wanted.words === '')
      return {
        status: 200,
        headers: { 'cache-control': 'public, max-age=300' },
        body: { items: [], events: read().events.map(shown), areas: [...read().areas] },
      };
    const found = event === undefined ? await find(wanted) : belongingTo(read(), event);
    const led = [...new Set(found.flatMap((each) => each.event ?? []))];
    const items = found.map((each) => itemOf(tools.catalogue, today, each));
    return { status: 200, body: { items, events: led.map(shown) } };
  };
};
