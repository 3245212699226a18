import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import type { Purpose } from '../../functions/sources/answer.ts';
import { createAsk } from '../../functions/sources/ask.ts';
import { createBusinesses } from '../../functions/sources/businesses.ts';
import { createCriminalRecords } from '../../functions/sources/criminal-records.ts';
import { createDrivingLicences } from '../../functions/sources/driving-licences.ts';
import { createVehicles } from '../../functions/sources/vehicles.ts';
import { readSources } from '../../procedures/sources/sources.ts';
import { keptFor, sourceNamed } from '../../core/procedure/source-named.ts';
import { reached } from './source-settings.ts';

const person = '020195003381';
const purpose: Purpose = {
  requestId: 'q-1',
  dossier: 'D-1',
  procedure: '1.004873',
  actor: 'mc-05977',
  unit: 'H37.001',
};
const Sent = z.looseObject({ MaYeuCau: z.string() });

/** A source that answers every question alike, with the question’s own number; `fail` makes it break instead. */
const source = (content: object) => {
  let isDown = false;
  const sent: Record<string, unknown>[] = [];
  const send: typeof fetch = async (_url, init) => {
    const question = Sent.parse(JSON.parse(z.string().parse(init?.body)));
    sent.push(question);
    if (isDown) throw new TypeError('fetch failed');
    return Response.json({ MaYeuCau: question.MaYeuCau, ThoiDiem: '20261123101500', ...content });
  };
  return { send, sent, down: (down: boolean) => (isDown = down) };
};
const licence = {
  GiayPhepLaiXe: [
    { SoDinhDanh: person, SoGPLX: '1', Hang: 'B', NgayCap: '20200110', CoQuanCap: 'CA', TrangThai: 'Còn hiệu lực' },
  ],
};
const hour = 3_600_000;

test('each question bears who asks, for what and in which matter, whatever these are', async () => {
  const word = fc.stringMatching(/^[\w.-]{1,20}$/);
  const purposes = fc.record({
    requestId: word,
    procedure: word,
    actor: word,
    unit: word,
    dossier: fc.option(word, { nil: undefined }),
    draft: fc.option(word, { nil: undefined }),
    fresh: fc.option(fc.boolean(), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(purposes, async ({ dossier, draft, fresh, ...rest }) => {
      const { send, sent } = source(licence);
      const matter = {
        ...(dossier !== undefined && { dossier }),
        ...(draft !== undefined && { draft }),
        ...(fresh !== undefined && { fresh }),
      };
      await createDrivingLicences(reached('http://source', { fetch: send })).ofPerson(person, { ...rest, ...matter });
      expect(sent).toEqual([
        {
          MaYeuCau: rest.requestId,
          MaDVC: rest.procedure,
          MaCanBo: rest.actor,
          MaDonVi: rest.unit,
          SoDinhDanh: person,
          ...(dossier !== undefined && { MaHoSo: dossier }),
        },
      ]);
    }),
    { numRuns: 60 },
  );
});

test('repeats come from a budget: when all fails they end, and good answers earn new ones', async () => {
  const { send, sent, down } = source({ Xe: [] });
  const settings = reached('http://source', { fetch: send, retries: { most: 3, earnedBy: 2 } });
  const calls = { ...settings.calls, breaker: { failures: 1000, restMs: 1 } };
  const vehicles = createVehicles({ ...settings, calls });
  const sendsOf = async () => {
    sent.splice(0);
    await vehicles.ofPerson(person, purpose);
    return sent.length;
  };
  const times = async (count: number) => {
    const each = [];
    for (let time = 0; time < count; time++) each.push(await sendsOf());
    return each;
  };
  down(true);
  expect(await times(6)).toEqual([2, 2, 2, 1, 1, 1]);
  down(false);
  expect(await times(4)).toEqual([1, 1, 1, 1]);
  down(true);
  expect(await times(4)).toEqual([2, 2, 1, 1]);
  // No more is saved up than the source’s file allows.
  down(false);
  await times(20);
  down(true);
  expect(await times(5)).toEqual([2, 2, 2, 1, 1]);
});

test('a write is never repeated and takes nothing from the budget', async () => {
  const { send, sent, down } = source({});
  const ask = createAsk('business', reached('http://source', { fetch: send, retries: { most: 1, earnedBy: 1 } }));
  down(true);
  await ask('Ghi', purpose, {}, z.object({}), 'write');
  expect(sent).toHaveLength(1);
  await ask('Doc', purpose, {}, z.object({}), 'read');
  expect(sent).toHaveLength(3);
});

/** How often a source was sent a question by so many askings. */
const keeping = (keepMs: number) => {
  const { send, sent, down } = source(licence);
  const clock = { now: 0 };
  const port = createDrivingLicences(reached('http://source', { fetch: send, keepMs, now: () => clock.now }));
  const ask = async (change: Partial<Purpose>) => port.ofPerson(person, { ...purpose, ...change });
  return { ask, sent, clock, down, port };
};

test('an answer is used again in the same dossier, with its own origin, and in no other', async () => {
  const { ask, sent, clock } = keeping(hour);
  const first = await ask({});
  expect(await ask({ requestId: 'q-2' })).toEqual(first);
  expect(sent).toHaveLength(1);
  expect(await ask({ requestId: 'q-3', dossier: 'D-2' })).toMatchObject({ evidence: 'driving-licence:q-3' });
  expect(sent).toHaveLength(2);
  clock.now = hour;
  expect(await ask({ requestId: 'q-4' })).toMatchObject({ evidence: 'driving-licence:q-4' });
  expect(sent).toHaveLength(3);
});

test('before there is a dossier an answer is used again in the same draft; without either never', async () => {
  const { dossier: _dossier, ...before } = purpose;
  const { sent, port } = keeping(hour);
  const ask = async (change: Partial<Purpose>) => port.ofPerson(person, { ...before, ...change });
  for (const draft of ['a', 'a', 'b', 'a']) await ask({ draft });
  expect(sent).toHaveLength(2);
  await ask({});
  await ask({});
  expect(sent).toHaveLength(4);
});

test('who compares hears the source itself', async () => {
  const { ask, sent } = keeping(hour);
  await ask({});
  await ask({ fresh: true });
  expect(sent).toHaveLength(2);
});

test('about another person nothing is used again, and that nothing was found is not kept', async () => {
  const { sent, port } = keeping(hour);
  await port.ofPerson(person, purpose);
  expect(await port.ofPerson('020092004127', purpose)).toMatchObject({ status: 'unavailable', reason: 'malformed' });
  expect(sent).toHaveLength(2);
  const { send, sent: firms } = source({ DoanhNghiep: [] });
  const business = createBusinesses(reached('http://source', { fetch: send, keepMs: hour, now: () => 0 }));
  await business.representedBy(person, purpose);
  // Who had no firm a minute ago may have one.
  await business.representedBy(person, purpose);
  expect(firms).toHaveLength(2);
});

test('an outage is never kept', async () => {
  const { ask, sent, down } = keeping(hour);
  down(true);
  expect(await ask({})).toMatchObject({ status: 'unavailable' });
  down(false);
  expect(await ask({})).toMatchObject({ status: 'found' });
  expect(sent).toHaveLength(3);
});

test('memory holds two hundred answers at most, the latest ones', async () => {
  const { ask, sent } = keeping(hour);
  for (let number = 0; number <= 200; number++) await ask({ dossier: `D-${number}` });
  expect(sent).toHaveLength(201);
  await ask({ dossier: 'D-200' });
  expect(sent).toHaveLength(201);
  await ask({ dossier: 'D-0' });
  expect(sent).toHaveLength(202);
});

test('the criminal record is asked each time, as its file has it', async () => {
  const keepMs = keptFor(sourceNamed(await readSources(), 'criminal-record'));
  expect(keepMs).toBe(0);
  const { send } = source({ LyLich: { SoDinhDanh: person, TinhTrang: 'Có án tích', NgayCapNhat: '20261120' } });
  const spied = vi.fn<typeof fetch>(send);
  const records = createCriminalRecords(reached('http://source', { fetch: spied, keepMs }));
  await records.ofPerson(person, purpose);
  await records.ofPerson(person, purpose);
  expect(spied).toHaveBeenCalledTimes(2);
});
