import { beforeAll, expect, test } from 'vitest';
import type { NationalSearch } from '../../../functions/answers/national.ts';
import { searchNational } from '../../../functions/http/search-national.ts';
import { readNationalDocument } from '../../../procedures/national/read-national.ts';
import { procedure, saturday } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { catalogue, writeNational } from '../catalogue-file.ts';

const document = await readNationalDocument();
const { events: lifeEvents } = document;
let path = '';
beforeAll(() => {
  path = writeNational(document);
});

const ask = async (query: Record<string, string>, at = saturday) => {
  const key = 'GET /v1/national-procedures';
  const { status, headers, body } = await askOf({ [key]: searchNational({ catalogue }, path) }, () => at)(key, {
    query,
  });
  return { status, kept: headers['cache-control'], body };
};
const codesIn = ({ items }: NationalSearch) => items.map(({ code }) => code);

test('plain words lead to a procedure, by the life event that they tell of, and to ours where it is offered', async () => {
  const { status, kept, body } = await ask({ q: ' vua sinh con ' });
  // What somebody looks for is kept nowhere.
  expect([status, kept]).toEqual([200, 'no-store']);
  expect(body.items[0]).toEqual({
    code: procedure.code,
    name: 'Thủ tục đăng ký khai sinh',
    field: 'Hộ tịch',
    levels: ['commune'],
    event: 'child-born',
    slug: procedure.slug,
  });
  expect(body.events).toEqual([
    { id: 'child-born', common: true, title: { vi: 'Vừa sinh con', en: 'A child is born' } },
  ]);
  expect(body.items.slice(1).filter((item: object) => 'slug' in item)).toEqual([]);
  const before = await ask({ q: 'vừa sinh con' }, Date.parse('2025-06-01T00:00:00Z'));
  expect(before.body.items[0]).not.toHaveProperty('slug');
});

test('field and level narrow it', async () => {
  const { body } = await ask({ q: 'đăng ký', field: 'ho tich', level: 'commune' });
  expect([body.items.length > 0, body.items.length <= 20]).toEqual([true, true]);
  expect(body.items.filter((item: { field: string }) => item.field !== 'Hộ tịch')).toEqual([]);
});

test('without words it names the life events, each of which leads to its procedures', async () => {
  const { kept, body } = await ask({});
  expect([kept, body.items, body.events.length]).toEqual(['public, max-age=300', [], lifeEvents.length]);
  const retirement = lifeEvents.find(({ id }) => id === 'retirement');
  const found = await ask({ event: 'retirement' });
  expect(codesIn(found.body)).toEqual(retirement?.codes);
  expect(found.body.events).toEqual([{ id: 'retirement', title: retirement?.title, missing: retirement?.missing }]);
});

test.each([
  [{ q: 'x'.repeat(201) }, 422, '/q'],
  [{ q: 'x', level: 'Cấp xã' }, 422, '/level'],
  [{ event: 'x' }, 404, undefined],
])('%j is refused', async (query, wanted, pointer) => {
  const { status, body } = await ask(query);
  expect([status, body.errors?.[0]?.pointer]).toEqual([wanted, pointer]);
});
