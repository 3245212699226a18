import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Dossier } from '../../../core/dossier.ts';
import type { Person } from '../../../core/person.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { leader, mother, motherId, officer, operator, staff, stranger } from '../../core/samples.ts';
import { dossierOf, logUpTo } from '../../core/sample-events.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const filed = dossierOf(logUpTo('task-claimed'));
const List = z.object({ items: z.array(z.looseObject({ code: z.string() })), next: z.string().optional() });

/** A house with `count` dossiers of one mother in one inbox. */
const openLists = async (count: number) => {
  const house = await openHouse();
  const dossiers = Array.from({ length: count }, (_, number): Dossier => ({
    ...filed,
    code: `H37.001-261121-${String(number + 1).padStart(4, '0')}`,
    parked: { step: 'verify', error: 'Timeout', at: filed.changedAt },
  }));
  for (const dossier of dossiers) await house.views.file(dossier);
  const ask = async (key: EndpointKey, person: Person, query: Record<string, string> = {}) =>
    house.ask(key, { session: sessionOf(person), query });
  const list = async (key: EndpointKey, person: Person, query: Record<string, string> = {}) =>
    List.parse((await ask(key, person, query)).body);
  return { ...house, codes: dossiers.map(({ code }) => code), ask, list };
};

const inbox = 'GET /v1/inbox';
const own = 'GET /v1/me/dossiers';

test('beyond two hundred rows every list goes on, part by part', async () => {
  const { codes, list } = await openLists(205);
  for (const [key, person] of [
    [inbox, officer],
    [own, mother],
    ['GET /v1/parked', operator],
  ] as const) {
    const first = await list(key, person);
    expect(first.items).toHaveLength(50);
    const seen = first.items.map(({ code }) => code);
    for (let cursor = first.next; cursor !== undefined;) {
      const part = await list(key, person, { cursor, limit: '90' });
      seen.push(...part.items.map(({ code }) => code));
      cursor = part.next;
    }
    expect(seen).toEqual(key === own ? codes.toReversed() : codes);
  }
}, 20_000);

describe('a cursor', () => {
  test('is good for the list it came with, and for no other', async () => {
    const { ask, list } = await openLists(3);
    const { next: cursor = '' } = await list(inbox, officer, { limit: '1' });
    expect(await ask(inbox, staff('ht-05977', ['officer']), { cursor })).toMatchObject({ status: 200 });
    const { next: others = '' } = await list(own, mother, { limit: '1' });
    const refused: [EndpointKey, Person, string][] = [
      [inbox, staff('mc-06004', ['officer'], 'H37.005'), cursor],
      [inbox, leader, cursor],
      [inbox, staff('both', ['officer', 'leader']), cursor],
      [inbox, officer, others],
      [own, mother, cursor],
      [own, stranger, others],
      ['GET /v1/me/access-log', mother, others],
      ['GET /v1/parked', operator, cursor],
    ];
    for (const [key, person, given] of refused)
      expect(await ask(key, person, { cursor: given })).toMatchObject({
        status: 400,
        body: { code: 'bad-cursor', type: 'urn:motcua:refusal:bad-cursor' },
      });
  });
  test.each(['', 'x', 'bnVsbA', 'W10', 'WyJhIl0', 'WyJhIiwiYiJd', '%00', 'e30'])(
    'cannot be made up: %j',
    async (cursor) => {
      const { ask } = await openLists(1);
      expect(await ask(inbox, officer, { cursor })).toMatchObject({ status: 400, body: { code: 'bad-cursor' } });
    },
  );
  test('cannot be turned to another place, and tells of nobody', async () => {
    const { ask, list, vault } = await openLists(3);
    for (const [key, person] of [
      [inbox, officer],
      [own, mother],
    ] as const) {
      const { next = '' } = await list(key, person, { limit: '1' });
      const inside = Buffer.from(next, 'base64url').toString('utf8');
      for (const personal of [mother.id, motherId, await vault.hash(motherId), officer.id])
        expect(inside).not.toContain(personal);
      const turned = Buffer.from(inside.replace('-0', '-1')).toString('base64url');
      expect(turned).not.toBe(next);
      expect(await ask(key, person, { cursor: turned })).toMatchObject({ status: 400, body: { code: 'bad-cursor' } });
    }
  });
});

test.each(['0', '-1', '201', '1000', '1.5', 'all', '', '1e2', ' 5'])('a part of %j rows is none', async (limit) => {
  const { ask } = await openLists(1);
  expect(await ask(own, mother, { limit })).toMatchObject({ status: 400, body: { code: 'bad-limit' } });
});

test('a list goes on behind a row that has left it', async () => {
  const { list, views, codes } = await openLists(3);
  const { next: cursor = '' } = await list(inbox, officer, { limit: '1' });
  const { task: _task, ...done } = { ...filed, code: codes[0] ?? '', version: 99 };
  await views.file(done);
  expect((await list(inbox, officer, { cursor })).items.map(({ code }) => code)).toEqual(codes.slice(1));
});

test('nothing more is said where nothing more is', async () => {
  const { list } = await openLists(2);
  expect(await list(own, mother, { limit: '2' })).not.toHaveProperty('next');
  expect(await list(own, stranger)).toEqual({ items: [] });
});
