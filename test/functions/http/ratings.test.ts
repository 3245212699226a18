import { expect, test } from 'vitest';
import { leader, officer, operator, saturday, stranger } from '../../core/samples.ts';
import { wholeStory } from '../../core/sample-events.ts';
import { day } from '../../../core/vietnam-time.ts';
import { RatingWords } from '../../../functions/answers/ratings.ts';
import { createCountOnce } from '../../../functions/views/count-once.ts';
import { createFigureCount } from '../../../functions/views/figures.ts';
import { catalogue } from '../catalogue-file.ts';
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

/** Nine more ratings of the month, and how many of them have words. */
const others = (counts: object) => ({ [`units#2026-11-21#H37.001`]: { 'r.closed.5': 9, ...counts } });

test('leaders read the words of a month that is over, of ten ratings and five with words, masked, and each reading is on record', async () => {
  const { rate, ask, at, dossiers, dynamodb, code, itemsOf } = await openEnded();
  await rate({ ...said, words: `${words} Mai phải gọi 0912 345 678 ba lần.` });
  await createFigureCount(dynamodb, 'views', catalogue)(await dossiers.log(code));
  const read = async (person = leader, query: Record<string, string> = {}) =>
    ask('GET /v1/rating-words', { session: sessionOf(person), query });
  const rows = async () => (await itemsOf('accesses')).filter(({ what }) => what === 'rating-words');
  at(Date.parse('2026-12-05T09:00:00+07:00'));
  // Of one rating it would be known whose words they are.
  expect((await read()).body).toMatchObject({ month: '2026-11', items: [], withheld: 1 });
  const count = createCountOnce(dynamodb, 'views');
  await count({ place: { pk: 'x', sk: 'x' }, version: 1, tally: others({}) });
  // So it would be of ten, if nobody else of them wrote anything.
  expect((await read()).body).toMatchObject({ items: [], withheld: 1 });
  await count({ place: { pk: 'x', sk: 'x' }, version: 2, tally: others({ worded: 4 }) });
  expect(await rows()).toEqual([]);
  const { body } = await read();
  expect(RatingWords.parse(body)).toMatchObject({ withheld: 0, items: [{ unit: 'H37.001', score: 2 }] });
  expect(body.items[0].words).toBe('Anh […] nói chưa rõ. […] phải gọi […] ba lần.');
  expect(JSON.stringify(body)).not.toContain(code);
  // One of ten is of a procedure of which only one was rated.
  expect(body.items[0]).not.toHaveProperty('procedure');
  expect(await rows()).toMatchObject([
    { dossier: code, purpose: 'service-quality', by: { kind: 'staff', id: leader.id } },
  ]);
  expect((await read(leader, { month: '2026-12' })).body.code).toBe('bad-period');
  expect((await read(leader, { area: 'H37.002' })).body.code).toBe('not-found');
  for (const nobody of [officer, operator]) expect((await read(nobody)).status).toBe(403);
  // Taken back, they are read no more.
  at(saturday);
  await rate({ score: 2, reasons: [] });
  await createFigureCount(dynamodb, 'views', catalogue)(await dossiers.log(code));
  at(Date.parse('2026-12-05T09:00:00+07:00'));
  expect((await read()).body.items).toEqual([]);
});
