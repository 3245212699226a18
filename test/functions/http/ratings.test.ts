import { expect, test } from 'vitest';
import { leader, officer, operator, saturday, stranger } from '../../core/samples.ts';
import { wholeStory } from '../../core/sample-events.ts';
import { day } from '../../../core/vietnam-time.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const words = 'Anh Hoàng Văn Sơn nói chưa rõ.';
const said = { score: 2, reasons: ['too-slow', 'not-understood'], words };

const openEnded = async () => {
  const house = await openHouse();
  const code = await house.submitted();
  await house.happened(code, ...wholeStory.slice(1));
  const path = { code };
  return {
    ...house,
    code,
    rate: async (body: object, session = house.session) =>
      house.ask('POST /v1/dossiers/{code}/rating', { session, path, body }),
    see: async (session = house.session) => house.ask('GET /v1/dossiers/{code}', { session, path }),
    log: async (session = house.session) => house.ask('GET /v1/dossiers/{code}/events', { session, path }),
  };
};

test('whoever filed it says how it went, reads their own words again and may change them', async () => {
  const { rate, see } = await openEnded();
  expect((await see()).body.rating).toEqual({ open: true });
  expect(await rate(said)).toMatchObject({ status: 200, body: { phase: 'closed' } });
  const given = (await see()).body;
  expect(given.rating).toMatchObject({ open: true, given: said });
  expect(given.timeline.at(-1)).toMatchObject({ type: 'dossier-rated', by: 'citizen' });
  expect((await rate({ score: 5, reasons: [] })).status).toBe(200);
  const { given: now } = (await see()).body.rating;
  expect([now.score, now.reasons, now.words]).toEqual([5, [], undefined]);
});

test('no member of staff reads beside a name that it was rated, how, or in what words', async () => {
  const { rate, see, log, itemsOf, code } = await openEnded();
  await rate(said);
  for (const person of [officer, leader, operator]) {
    const [seen, events] = [await see(sessionOf(person)), await log(sessionOf(person))];
    expect([seen.status, events.status]).toEqual([200, 200]);
    expect(seen.body).not.toHaveProperty('rating');
    for (const text of [words, 'dossier-rated', '"score"']) expect(JSON.stringify(seen.body)).not.toContain(text);
    expect(events.body.items.at(-1)).toMatchObject({ type: 'dossier-rated', data: {} });
    expect(events.body.intact).toBe(true);
  }
  expect((await log()).body.items.at(-1).data).toMatchObject({ score: 2 });
  const kept = (await itemsOf('dossiers')).filter(({ pk }) => pk === `D#${code}`);
  expect(JSON.stringify(kept)).not.toContain(words);
});

test('what is not right is named where it stands, and only whose matter it is may say anything', async () => {
  const { rate, at } = await openEnded();
  expect(await rate({ score: 6, reasons: [] })).toMatchObject({
    status: 422,
    body: { code: 'invalid-fields', errors: [{ pointer: '/score' }] },
  });
  expect((await rate({ score: 1, reasons: ['rude'] })).body).toMatchObject({ errors: [{ pointer: '/reasons/0' }] });
  expect((await rate({ ...said, words: 'x'.repeat(1001) })).body).toMatchObject({ errors: [{ pointer: '/words' }] });
  expect((await rate(said, sessionOf(stranger))).status).toBe(404);
  expect((await rate(said, sessionOf(officer))).status).toBe(403);
  await rate(said);
  at(saturday + 31 * day);
  expect(await rate(said)).toMatchObject({ status: 409, body: { code: 'rating-closed' } });
});

test('before its end there is nothing to rate', async () => {
  const { ask, submitted, session } = await openHouse();
  const path = { code: await submitted() };
  expect((await ask('GET /v1/dossiers/{code}', { session, path })).body).not.toHaveProperty('rating');
  const answer = await ask('POST /v1/dossiers/{code}/rating', { session, path, body: said });
  expect(answer).toMatchObject({ status: 409, body: { code: 'not-ended' } });
});
