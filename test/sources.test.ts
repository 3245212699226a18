import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { OutsideId, Question, SourceId, sourceOf } from '../core/procedure/lookup.ts';
import { defineSource } from '../core/procedure/source.ts';
import { procedureFaults } from '../core/procedure/procedure.ts';
import { capabilities } from '../functions/capabilities.ts';
import { endpoints } from '../functions/endpoints.ts';
import { readDoubts } from '../infra/unverified.ts';
import { readSources } from '../procedures/sources/sources.ts';
import { readProvinces } from '../provinces/directory.ts';
import { edition, procedure } from './core/samples.ts';

const sources = await readSources();

test('every source has its file, and all nine databases of the Resolution are among them', () => {
  expect(sources.map(({ id }) => id)).toEqual(SourceId.options.toSorted());
  expect(sources.flatMap(({ database }) => database ?? []).toSorted()).toEqual(
    ['NPDB', 'ECSDB', 'NIDB', 'DLDB', 'NBRDB', 'VRDB', 'NLDB', 'JRDB', 'EHRDB'].toSorted(),
  );
});

test('every source has an address in every province, and none for what the province holds itself', async () => {
  for (const { integrations } of await readProvinces())
    expect(Object.keys(integrations.sources).toSorted()).toEqual(OutsideId.options.toSorted());
});

test('a source without a way to call it, or one that replaces papers and is no database, is a fault', () => {
  const [tax, land] = ['tax', 'land'].map((id) => sources.find((source) => source.id === id));
  if (tax === undefined || land === undefined) throw new Error('no source');
  const { calls: _calls, ...silent } = tax;
  expect(() => defineSource(silent)).toThrow('tax: how it may be called is missing');
  const { corrections: _corrections, ...uncorrected } = tax;
  expect(() => defineSource(z.parse(z.custom<typeof tax>(), uncorrected))).toThrow('corrections');
  expect(() => defineSource({ ...tax, replaces: land.replaces })).toThrow('tax: what replaces papers is a database');
  expect(() => defineSource({ ...tax, keep: { ...tax.keep, minutes: -1 } })).toThrow('minutes');
});

test('a look-up names the source that answers its question, and a kind where there are kinds', () => {
  const [first] = edition.lookups;
  if (first === undefined) throw new Error('no look-up');
  const faults = (change: object) =>
    procedureFaults({
      ...procedure,
      editions: [{ ...edition, lookups: [{ ...first, ...change }, ...edition.lookups.slice(1)] }],
    }).map(({ reason }) => reason);
  expect(faults({})).toEqual([]);
  expect(faults({ question: 'land' })).toEqual([expect.stringContaining('land is asked of land')]);
  expect(faults({ question: 'wallet-document', source: 'wallet-documents' })).toEqual([
    expect.stringContaining('a kind goes with a result or a wallet document'),
  ]);
  expect(faults({ question: 'wallet-document', source: 'wallet-documents', kind: 'passport' })).toEqual([]);
});

test('every question goes to one source, and every source is asked something', () => {
  expect(Object.keys(sourceOf).toSorted()).toEqual(Question.options.toSorted());
  expect(new Set(Object.values(sourceOf))).toEqual(new Set(SourceId.options));
});

test('what no source confirms of a source is told with the rest', async () => {
  const places = (await readDoubts())['Sources']?.map(({ place }) => place);
  expect(places).toEqual(expect.arrayContaining(['criminal-record / keep', 'land / corrections', 'tax']));
});

/** Of functions that reach sources: what asks none of them. */
const silent = new Set([
  'GET /v1/drafts/{id}',
  'PUT /v1/drafts/{id}',
  'POST /v1/help/{id}/end',
  'GET /v1/me/access-log',
  'GET /v1/me/data',
]);

test('a citizen who has sources asked is known at level 2, as the sources want', () => {
  expect(sources.filter(({ level2 }) => !level2.required).map(({ id }) => id)).toEqual(['business']);
  const reaching = Object.entries(endpoints).filter(
    ([, { capability, audience }]) =>
      capabilities[capability].settings.some((setting) => setting === 'SOURCES') &&
      audience.some((who) => who === 'citizen'),
  );
  const below = reaching.filter(([key, row]) => !silent.has(key) && !('level2' in row)).map(([key]) => key);
  expect(below).toEqual([]);
  expect(reaching.length).toBeGreaterThan(silent.size);
});
