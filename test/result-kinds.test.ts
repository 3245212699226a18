import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contentFaults } from '../core/procedure/result-content.ts';
import { defineResultKind } from '../core/procedure/define-result-kind.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readResultKinds } from '../procedures/results/kinds.ts';

const kinds = await readResultKinds();
const results = (await readCatalogue()).flatMap(({ slug, editions }) =>
  editions.map(({ id, result, external }) => ({ name: `${slug} ${id}`, result, fills: external?.fills ?? [] })),
);

test.each(results)('the result of $name is of a kind, and its content has places there', ({ result, fills }) => {
  const kind = kinds.find(({ slug }) => slug === result.template);
  expect([kind?.code, kind?.name, kind?.signatures]).toEqual([result.code, result.name, result.signatures]);
  const places = new Set(kind?.fields.map(({ key }) => key));
  const { content, rows = {}, issuedOn = [], says = {}, entry = {}, cites } = result;
  const besides = [...fills.map(({ place }) => place), ...(cites === undefined ? [] : [cites])];
  const filled = [...Object.keys({ ...content, ...rows, ...says, ...entry }), ...issuedOn, ...besides];
  expect(filled.filter((place) => !places.has(place))).toEqual([]);
  const must = (kind?.fields ?? []).filter(({ optional }) => !optional).map(({ key }) => key);
  // Who asked and when it was registered stand in every result.
  const frame = ['requester.name', 'registeredAt'];
  expect(must.filter((place) => !filled.includes(place) && !frame.includes(place))).toEqual([]);
  const strange = Object.entries(rows).filter(([place, all]) => {
    const columns = kind?.fields.find(({ key }) => key === place)?.columns?.map(({ key }) => key) ?? [];
    return all.some((row) => Object.keys(row).some((column) => !columns.includes(column)));
  });
  expect(strange).toEqual([]);
});

test.each(kinds)('$slug is what the schema makes of it, and has no faults', (kind) => {
  expect(defineResultKind(structuredClone(kind))).toEqual(kind);
});

test('whatever no source confirms is said by the member it stands in', () => {
  const members = new Set([
    'code',
    'name',
    'procedures',
    'services',
    'ground',
    'issuer',
    'family',
    'fields',
    'sample',
    'signatures',
  ]);
  const strays = kinds.flatMap(({ slug, unverified }) =>
    unverified
      .filter((line) => !members.has(line.split(/[.:]/)[0] ?? '') || !/: .{10}/.test(line))
      .map((line) => `${slug}: ${line}`),
  );
  expect(strays).toEqual([]);
});

test('a code of the national catalogue stands for one result, or for its copies', () => {
  const strange = kinds.filter(
    ({ slug, code, name }) =>
      code !== undefined &&
      !name.vi.startsWith('Bản sao') &&
      kinds.some((other) => other.slug !== slug && other.code === code),
  );
  expect(strange.map(({ slug }) => slug)).toEqual([]);
});

describe('a fault in the data stops the build and is named', () => {
  const [first] = kinds.filter(({ slug }) => slug === 'passport-notice');
  const broken = (change: object) => () =>
    defineResultKind(z.parse(z.custom<Parameters<typeof defineResultKind>[0]>(), { ...first, ...change }));
  const { sample, fields = [] } = first ?? {};

  test.each<[string, object, string]>([
    ['a field twice', { fields: [...fields, fields[0]] }, 'is declared twice'],
    ['a sample without what must be there', { sample: { ...sample, content: {} } }, 'passport.kind: missing'],
    [
      'a sample of more',
      { sample: { ...sample, content: { ...sample?.content, colour: 'blue' } } },
      'sample colour: unknown',
    ],
    ['a list without columns', { fields: [...fields, { ...fields[0], key: 'x', kind: 'list' }] }, 'a list has columns'],
    ['no code and no doubt about it', { code: undefined, unverified: [] }, 'no code'],
    ['a code of another shape', { code: 'G01' }, 'code'],
  ])('%s', (_what, change, fault) => {
    expect(broken(change)).toThrow(fault);
  });
});

test('each value is held to its kind', () => {
  const kind = kinds.find(({ slug }) => slug === 'benefit-list-notice');
  if (kind === undefined) throw new Error('a kind is missing');
  const { content } = kind.sample;
  const wrong = {
    ...content,
    persons: [{ name: 'A', amount: 'many' }],
    benefit: { kind: 'x', batch: '1', total: '1,5' },
  };
  expect(contentFaults(kind, wrong)).toEqual([
    { path: ['benefit', 'total'], code: 'wrong-kind' },
    { path: ['persons', 0, 'amount'], code: 'wrong-kind' },
  ]);
});
