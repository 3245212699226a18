import { describe, expect, test, vi } from 'vitest';
import type { Staff } from '../../../core/person.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { motherId, officer, saturday, staff } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { fatherId } from '../sample-sources.ts';

const minute = 60_000;
const colleague = staff('ht-05977', ['officer']);
const elsewhere = staff('mc-06004', ['officer'], 'H37.005');
const sameOrigin = { 'sec-fetch-site': 'same-origin' };

/** A citizen who has a form open and a code on their phone. */
const openHelp = async () => {
  const house = await openHouse();
  const { ask, session } = house;
  const filled = await house.filled();
  const begin = async () => (await ask('POST /v1/help', { session, body: { draft: filled.draft } })).body;
  const { id, code } = await begin();
  const inOffice = async (key: EndpointKey, person: Staff, body?: object, version?: number) =>
    ask(key, {
      session: sessionOf(person),
      path: { id },
      headers: { ...sameOrigin, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
      body,
    });
  const join = async (person: Staff, typed = code) => inOffice('POST /v1/help-codes', person, { code: typed });
  const read = async (person: Staff) => inOffice('GET /v1/help/{id}/draft', person);
  const shown = async () => (await ask('GET /v1/help/{id}', { session, path: { id } })).body;
  const end = async () => ask('POST /v1/help/{id}/end', { session, path: { id } });
  return { ...house, filled, id, code, begin, inOffice, join, read, shown, end };
};
const wrong = { status: 409, body: { code: 'help-code-wrong' } };
const over = { status: 409, body: { code: 'help-over' } };

test('an officer types the code, sees the same form and fills it in; the citizen submits, and who helped is on record', async () => {
  const { filled, join, read, shown, inOffice, submit, dossiers, accesses, vault, code, ask, session } =
    await openHelp();
  expect(code).toMatch(/^\d{6}$/);
  expect(await shown()).toMatchObject({ state: 'waiting', until: new Date(saturday + 15 * minute).toISOString() });
  expect(await join(officer)).toMatchObject({ status: 200 });
  expect(await shown()).toMatchObject({
    state: 'helping',
    helper: { name: 'Hoàng Văn Cán', unit: { vi: expect.any(String) } },
  });
  const seen = await read(officer);
  expect(seen).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { id: filled.draft, applicant: { citizenId: motherId, name: 'Nông Thị Mai' } },
  });
  expect(seen.body).not.toHaveProperty('assisted');
  const child = { ...seen.body.answers.child, givenName: 'Bình', noticeCode: 'another' };
  const answers = { ...seen.body.answers, child };
  expect(await inOffice('PUT /v1/help/{id}/draft', officer, { answers }, 1)).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile' },
  });
  // What is wrong in it only the citizen says, on their phone.
  expect(await inOffice('PUT /v1/help/{id}/draft', officer, { answers, flags: [] }, 2)).toMatchObject({
    status: 403,
    body: { code: 'not-allowed' },
  });
  expect(await inOffice('PUT /v1/help/{id}/draft', officer, { answers }, 2)).toMatchObject({
    status: 200,
    etag: '"3"',
  });
  const own = await ask('GET /v1/drafts/{id}', { session, path: { id: filled.draft } });
  // What a source locked is not the officer’s to change.
  expect(own.body.answers.child).toMatchObject({ givenName: 'Bình', noticeCode: '20001.GCS.00017.26' });

  for (const citizen of [motherId, fatherId]) {
    const { items } = await accesses.of(await vault.hash(citizen), { limit: 99 });
    expect(items.filter(({ what }) => what === 'draft')).toMatchObject([
      { by: { kind: 'staff', id: officer.id }, unit: officer.unit, purpose: 'assistance', procedure: '1.001193' },
    ]);
  }

  // Opened again by the citizen, it is still known who helped.
  await ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } });
  const sent = await submit({
    ...filled,
    answers: { ...filled.answers, child: { ...filled.answers.child, givenName: 'Bình' } },
  });
  expect(sent.status).toBe(201);
  const [first] = await dossiers.log(sent.body.code);
  expect(first?.event).toMatchObject({
    by: { kind: 'citizen' },
    data: { channel: 'online', assisted: { by: officer.id, way: 'own-phone' } },
  });
  expect(await dossiers.require(sent.body.code)).toMatchObject({ assistants: [officer.id] });
  expect(await read(officer)).toMatchObject(over);
});

describe('a code', () => {
  test('counts once: a colleague who saw it gets nothing, and whoever lost the answer is given it again', async () => {
    const { join, read } = await openHelp();
    const first = await join(officer);
    expect(await join(colleague)).toMatchObject(wrong);
    expect(await join(officer)).toMatchObject({ status: 200, body: first.body });
    expect(await read(colleague)).toMatchObject({ status: 404 });
    expect(await read(elsewhere)).toMatchObject({ status: 404 });
    expect(await read({ ...officer, unit: elsewhere.unit })).toMatchObject({ status: 404 });
  });
  test('typed by two at once lets one of them in', async () => {
    const { join, read } = await openHelp();
    const statuses = (await Promise.all([officer, colleague].map(async (person) => join(person)))).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
    const reading = (await Promise.all([officer, colleague].map(read))).map(({ status }) => status);
    expect(reading.toSorted((a, b) => a - b)).toEqual([200, 404]);
  });
  test('runs out, and ends what was seen by the one before', async () => {
    const { at, join, begin, read, shown } = await openHelp();
    at(saturday + 15 * minute);
    expect(await join(officer)).toMatchObject(wrong);
    expect(await shown()).toMatchObject({ state: 'over' });
    at(saturday);
    await join(officer);
    const second = await begin();
    expect(await read(officer)).toMatchObject(over);
    expect(await join(colleague, second.code)).toMatchObject({ status: 200 });
  });
  test('is in no table as it is shown, and after six wrong ones in an hour an officer types in none', async () => {
    const { join, itemsOf, code, at } = await openHelp();
    expect(JSON.stringify(await itemsOf('drafts'))).not.toContain(`"${code}"`);
    const guess = code === '000000' ? '000001' : '000000';
    const guesses = await Promise.all(Array.from({ length: 9 }, async () => join(elsewhere, guess)));
    expect(guesses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 6 }, () => 409),
      ...Array.from({ length: 3 }, () => 429),
    ]);
    // The right one is not let in any more either, and colleagues are not hindered.
    expect(await join(elsewhere)).toMatchObject({ status: 429, body: { code: 'help-codes-locked' } });
    at(saturday + minute);
    expect(await join(officer)).toMatchObject({ status: 200 });
  });
  test('that is right does not count, however many people an officer helps in an hour', async () => {
    const { join, begin } = await openHelp();
    for (let helped = 0; helped < 8; helped++) {
      const { code } = await begin();
      expect(await join(officer, code)).toMatchObject({ status: 200 });
    }
    expect(await join(colleague)).toMatchObject(wrong);
  });
  test('is made only for a form of one’s own, and is no use to the officer who is the citizen', async () => {
    const { ask, signIn, filled, join, applicant } = await openHelp();
    const father = await signIn(fatherId, 'Hoàng Văn Long');
    expect(await ask('POST /v1/help', { session: father, body: { draft: filled.draft } })).toMatchObject({
      status: 404,
    });
    expect(await join({ ...officer, citizen: applicant.id })).toMatchObject({
      status: 409,
      body: { code: 'own-dossier' },
    });
  });
});

describe('help ends', () => {
  test('when the citizen ends it, for good; the officer’s own end is the same', async () => {
    const { join, read, end, inOffice, shown } = await openHelp();
    await join(officer);
    expect(await inOffice('POST /v1/help/{id}/end', colleague)).toMatchObject({ status: 404 });
    expect(await end()).toMatchObject({ status: 204 });
    expect(await end()).toMatchObject({ status: 204 });
    expect(await shown()).toMatchObject({ state: 'over' });
    expect(await read(officer)).toMatchObject(over);
    expect(await inOffice('PUT /v1/help/{id}/draft', officer, { answers: {} }, 2)).toMatchObject(over);
    expect(await join(officer)).toMatchObject(wrong);
  });
  test('before what was being saved in office is kept', async () => {
    const { join, end, inOffice, drafts, filled, applicant } = await openHelp();
    await join(officer);
    const before = { ...drafts };
    vi.spyOn(drafts, 'saving').mockImplementationOnce(async (...given) => {
      const write = await before.saving(...given);
      await end();
      return write;
    });
    expect(await inOffice('PUT /v1/help/{id}/draft', officer, { answers: {} }, 2)).toMatchObject(over);
    expect(await drafts.require(applicant.id, filled.draft)).toMatchObject({ version: 2 });
  });
  test('by itself after an hour', async () => {
    const { join, read, at } = await openHelp();
    await join(officer);
    at(saturday + 60 * minute - 1);
    expect(await read(officer)).toMatchObject({ status: 200 });
    at(saturday + 60 * minute);
    expect(await read(officer)).toMatchObject(over);
  });
  test('and is nobody else’s to see or end', async () => {
    const { ask, signIn, id } = await openHelp();
    const session = await signIn(fatherId, 'Hoàng Văn Long');
    expect(await ask('GET /v1/help/{id}', { session, path: { id } })).toMatchObject({ status: 404 });
    expect(await ask('POST /v1/help/{id}/end', { session, path: { id } })).toMatchObject({ status: 404 });
  });
});
