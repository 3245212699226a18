import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import type { Dossier } from '../../core/dossier.ts';
import { day, hour } from '../../core/vietnam-time.ts';
import { catalogueOf } from '../../functions/catalogue.ts';
import { nationalPortalConducts, type Conductor } from '../../functions/linked/conductor.ts';
import { followLinked, followMatter } from '../../functions/linked/follow-linked.ts';
import { createLinkedStore, mattersToLookAt } from '../../functions/linked/linked-store.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readLinked } from '../../procedures/linked/read-linked.ts';
import { dossier } from '../core/cases.ts';
import { documents, holidays, officer, province, rules, sources } from '../core/samples.ts';
import { openLand } from './land.ts';

const procedures = await readCatalogue();
const linked = await readLinked(procedures);
const code = 'H37.001-261123-0001';
/** Monday, nine o’clock in Vietnam. */
const monday = Date.parse('2026-11-23T09:00:00+07:00');
const parts = ['birth-registration', 'permanent-residence', 'child-health-card'];
const result = { number: '1', sha256: 'a'.repeat(64), key: 'k', versionId: 'v', issuedAt: '2026-11-23T02:00:00.000Z' };

/** A matter of linked birth, its dossiers as the test has them, and whoever conducts it. */
const openMatter = async (conductor: 'province' | 'national-portal') => {
  const { dynamodb } = await openLand();
  const store = createLinkedStore(dynamodb, 'dossiers');
  const conducted = linked.map((each) => ({
    ...each,
    editions: each.editions.map((edition) => ({ ...edition, conductor })),
  }));
  const catalogue = catalogueOf({ province, procedures, linked: conducted, holidays, rules, sources, documents });
  const { result: _none, ...open } = { ...dossier('verify', 'nobody', officer), status: 2 as const };
  const dossiers = new Map<string, Dossier>([[code, { ...open, code, linked: code }]]);
  const require = async (of: string): Promise<Dossier> => {
    const found = dossiers.get(of);
    if (found === undefined) throw new Error(`no dossier ${of}`);
    return found;
  };
  const asked: string[] = [];
  const own: Conductor = {
    begin: async (_kept, _edition, { procedure }) => {
      asked.push(procedure);
      return undefined;
    },
  };
  const clock = { now: monday };
  const tools = {
    catalogue,
    linked: store,
    dossiers: { read: async (of: string) => dossiers.get(of), require },
    conductors: { province: own, 'national-portal': nationalPortalConducts },
    now: () => clock.now,
  };
  const { writes } = store.writes(
    undefined,
    {
      v: 1,
      type: 'linked-begun',
      at: new Date(monday).toISOString(),
      by: { kind: 'citizen', id: 'parent-hash' },
      data: { procedure: '2.000986', edition: '2026-09', person: 'parent-hash', parts, dossier: code },
    },
    new Date(monday + 2 * hour + 1).toISOString(),
  );
  await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: writes.map(({ write }) => write) }));
  const due = async () => {
    const codes = [];
    for await (const each of mattersToLookAt(dynamodb, 'dossiers', new Date(clock.now).toISOString())) codes.push(each);
    return codes;
  };
  const states = async () => (await store.read(code))?.matter.children.map(({ state }) => state);
  return { store, tools, dossiers, open, clock, due, states, asked };
};

test('a matter is looked at when its agency is late, then each day, and not any more when it is over', async () => {
  const { tools, store, clock, due, dossiers, open, states, asked } = await openMatter('province');
  expect(await due()).toEqual([]);
  clock.now = monday + 3 * hour;
  expect(await due()).toEqual([code]);
  expect(await followMatter(tools, code)).toEqual(['acknowledgement-late']);
  expect(await due()).toEqual([]);
  clock.now += day + 1;
  expect([await due(), await followMatter(tools, code), await due()]).toEqual([[code], [], []]);
  expect((await store.read(code))?.matter.children[0]?.late).toBe('2026-11-23T04:00:00.000Z');
  dossiers.set(code, { ...open, code, linked: code, phase: 'refused', status: 3 });
  const heard = { dossier: code, sequence: 9, type: 'dossier-refused', at: '2026-11-24T02:00:00.000Z' };
  expect(await followLinked(tools)(heard)).toBe('child-ended child-ended child-ended');
  expect(await states()).toEqual(['refused', 'not-begun', 'not-begun']);
  // A repeat changes nothing.
  expect(await followLinked(tools)(heard)).toBe('nothing to follow');
  clock.now += 10 * day;
  expect([await due(), asked]).toEqual([[], []]);
});

test('where the national portal conducts, nothing is begun here, and what it begins is seen and followed', async () => {
  const { tools, dossiers, open, states, asked } = await openMatter('national-portal');
  dossiers.set(code, { ...open, code, linked: code, phase: 'return', result });
  expect(await followMatter(tools, code)).toEqual(['child-ended']);
  expect(await states()).toEqual(['done', 'waiting', 'waiting']);
  const residence = 'H37.001.CA-261123-0001';
  dossiers.set(residence, { ...open, code: residence, procedure: '1.004222', linked: code });
  const heard = { dossier: residence, sequence: 1, type: 'dossier-submitted', at: '2026-11-23T02:10:00.000Z' };
  expect(await followLinked(tools)(heard)).toBe('child-begun');
  expect(await followLinked(tools)(heard)).toBe('nothing to follow');
  dossiers.set(residence, {
    ...open,
    code: residence,
    procedure: '1.004222',
    linked: code,
    phase: 'withdrawn',
    status: 7,
  });
  expect(await followLinked(tools)({ ...heard, type: 'dossier-withdrawn' })).toBe('child-ended');
  expect([await states(), asked]).toEqual([['done', 'withdrawn', 'waiting'], []]);
});

test('a dossier that is part of nothing is passed over, and the province begins what waits', async () => {
  const { tools, dossiers, open, asked } = await openMatter('province');
  const heard = { dossier: 'other', sequence: 1, type: 'task-claimed', at: '2026-11-23T02:10:00.000Z' };
  dossiers.set('other', { ...open, code: 'other' });
  expect(await followLinked(tools)(heard)).toBe('no child');
  dossiers.set(code, { ...open, code, linked: code, phase: 'return', result });
  expect(await followMatter(tools, code)).toEqual(['child-ended']);
  expect(asked).toEqual(['permanent-residence']);
});
