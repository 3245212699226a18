import { expect, test } from 'vitest';
import type { Identified } from '../../../core/on-behalf.ts';
import type { Death } from '../../../core/represented.ts';
import { createAlertStore } from '../../../functions/accesses/alert-store.ts';
import type { Identities } from '../../../functions/assisting/identities.ts';
import { beginOnBehalf } from '../../../functions/http/begin-on-behalf.ts';
import { listAlerts } from '../../../functions/http/list-alerts.ts';
import { leader, motherId, officer, saturday } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const card = { citizenId: motherId, name: 'Nông Thị Mai', born: '1995-06-05' };
const consent = ['applicant', 'mother', 'father', 'notice', 'marriage'];
const about = { procedure: '1.001193', citizen: card, idCheck: 'card-seen', hardship: 'elderly', consent };

/** An officer at the counter, and what the registers say of whoever stands there. */
const openCounter = async (first: Identified, dead: Death = false) => {
  const house = await openHouse();
  let said = first;
  const asked: string[] = [];
  const identities: Identities = {
    of: async ({ citizenId }, { note }) => {
      await note(citizenId, 'population', ['fullName']);
      asked.push(citizenId);
      return { said, dead };
    },
  };
  const alerts = createAlertStore(house.dynamodb, 'accesses', house.vault);
  const tools = { ...house, identities, alerts };
  const routes = { 'POST /v1/on-behalf': beginOnBehalf(tools), 'GET /v1/access-alerts': listAlerts(tools) };
  let now = saturday;
  const ask = askOf(routes, () => now);
  const begin = async (body: object = about, person = officer) =>
    ask('POST /v1/on-behalf', { session: sessionOf(person), headers: { 'sec-fetch-site': 'same-origin' }, body });
  const owner = await house.vault.hash(motherId);
  /** The form that was opened, as it lies there. */
  const formOf = async (id: string) => {
    const help = (await house.helps.find(id))?.help;
    return (await house.drafts.require(owner, help?.draft ?? '')).draft;
  };
  const alerted = async () => (await ask('GET /v1/access-alerts', { session: sessionOf(leader) })).body.items;
  const say = (next: Identified) => {
    said = next;
  };
  const later = (hours: number) => {
    now += hours * 3_600_000;
  };
  return { ...house, begin, owner, formOf, alerted, asked, say, later };
};

test('a silent source turns nobody away: the form is marked, and whose it is stands on the card', async () => {
  const { begin, owner, drafts, accesses, helps, ask, session } = await openCounter('silent', 'unknown');
  const { status, body } = await begin();
  expect([status, body.identity]).toEqual([201, 'unconfirmed']);
  const { help } = (await helps.find(body.id)) ?? {};
  expect(help).toMatchObject({ citizen: owner, onBehalf: { idCheck: 'card-seen', identity: 'unconfirmed' } });
  const { draft } = await drafts.require(owner, help?.draft ?? '');
  expect(draft).toMatchObject({
    applicant: { citizenId: motherId },
    hardship: 'elderly',
    assisted: { by: officer.id },
  });
  // Each question about her is on her record, with the officer.
  const { items } = await accesses.of(owner, { limit: 99 });
  expect(items.length).toBeGreaterThan(1);
  expect(new Set(items.map(({ by, unit }) => `${by.id} ${unit}`))).toEqual(new Set([`${officer.id} ${officer.unit}`]));
  // Her own form for the same procedure is another one.
  const own = await ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } });
  expect(own.body.id).not.toBe(draft.id);
  // Begun once more, it goes on, with the reason as it was said last.
  const again = await begin({ ...about, hardship: 'no-phone' });
  expect((await helps.find(again.body.id))?.help.draft).toBe(draft.id);
  expect((await drafts.require(owner, draft.id)).draft.hardship).toBe('no-phone');
  // And what the officer fills in, only the officer files.
  const sent = { draft: draft.id, answers: {}, declaration: true };
  const headers = { 'sec-fetch-site': 'same-origin', 'idempotency-key': 'key-00000009' };
  expect((await ask('POST /v1/dossiers', { session, body: sent, headers })).body.code).toBe('not-allowed');
});

test('nothing is opened for oneself in office, nor by a card that is not right', async () => {
  const { begin, owner, itemsOf } = await openCounter({ ...card, name: 'Vi Thị Lan' });
  expect((await begin()).body.code).toBe('identity-mismatch');
  expect((await begin(about, { ...officer, citizen: owner })).body.code).toBe('own-dossier');
  expect((await begin({ ...about, hardship: 'lazy' })).body).toMatchObject({ code: 'invalid-fields' });
  expect(await itemsOf('drafts')).toEqual([]);
});

test('of a card that nobody has proven no source says anything: the form is empty, and compared later', async () => {
  const { begin, formOf, questions, say } = await openCounter('silent', 'unknown');
  const { status, body } = await begin();
  expect([status, body.identity, questions]).toEqual([201, 'unconfirmed', []]);
  const unproven = await formOf(body.id);
  expect(new Set(Object.values(unproven.lookups))).toEqual(new Set(['unavailable', 'declined']));
  expect(new Set(Object.values(unproven.prefill).map(({ source }) => source))).toEqual(new Set(['id-card']));
  // Once the population data answer, they are asked, and what they hold stands in it.
  say(card);
  const again = await begin();
  expect(again.body.identity).toBe('confirmed');
  expect(questions).toContain(`population ${motherId}`);
  expect((await formOf(again.body.id)).lookups).toMatchObject({ applicant: 'found', mother: 'found' });
});

test('without a mandate for anything, and for a child, no source is asked and nobody is told', async () => {
  const { begin, asked, alerted, readings } = await openCounter(card);
  expect((await begin(about, { ...officer, powers: [] })).body.code).toBe('no-mandate');
  const child = await begin({ ...about, citizen: { ...card, born: '2011-11-22' } });
  expect([child.status, child.body.code, child.body.ground]).toEqual([
    409,
    'too-young',
    'Bộ luật Dân sự 91/2015/QH13, Điều 21',
  ]);
  expect([asked, await alerted(), await readings()]).toEqual([[], [], []]);
});

test('whoever is 15 and not 18 yet files, and the officer is told', async () => {
  const born = { ...card, born: '2010-01-02' };
  const { begin } = await openCounter(born);
  expect((await begin({ ...about, citizen: born })).body).toMatchObject({ identity: 'confirmed', minor: true });
  const grown = await openCounter(card);
  expect((await grown.begin()).body).not.toHaveProperty('minor');
});

test('leaders are told of every asking, right or wrong, and the citizen finds it with each question', async () => {
  const { begin, owner, accesses, alerted, say } = await openCounter({ ...card, name: 'Vi Thị Lan' });
  expect((await begin()).body.code).toBe('identity-mismatch');
  const [wrong] = await alerted();
  expect(wrong).toMatchObject({ by: officer.id, unit: officer.unit, outside: 'on-behalf', procedure: '1.001193' });
  expect(wrong).not.toHaveProperty('reason');
  say(card);
  expect((await begin()).status).toBe(201);
  const [right] = (await alerted()).filter(({ id }: { id: string }) => id !== wrong.id);
  const { items } = await accesses.of(owner, { limit: 99 });
  const own = items.filter(({ purpose }) => purpose === 'assistance');
  expect(new Set(own.map(({ alert }) => alert))).toEqual(new Set([wrong.id, right.id]));
  const ofForm = own.filter(({ alert }) => alert === right.id).map(({ what }) => what);
  expect(ofForm).toEqual(expect.arrayContaining(['consent', 'lookup:population', 'lookup:civil-status']));
});

test('six wrong cards in an hour, and the officer is let in by none; right ones and dead people are not counted', async () => {
  const { begin, say, later, asked } = await openCounter(card);
  const wrong = async () => begin({ ...about, citizen: { ...card, name: 'Vi Thị Lan' } });
  for (let time = 0; time < 7; time++) expect((await begin()).status).toBe(201);
  say('nobody');
  for (let time = 0; time < 6; time++) expect((await wrong()).body.code).toBe('identity-mismatch');
  say(card);
  const before = asked.length;
  const locked = await begin();
  expect([locked.status, locked.body.code, asked.length]).toEqual([429, 'cards-locked', before]);
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
  expect((await begin(about, { ...officer, id: 'mc-05980' })).status).toBe(201);
  later(1);
  expect((await begin()).status).toBe(201);
  const deaths = await openCounter(card, true);
  for (let time = 0; time < 7; time++) expect((await deaths.begin()).body.code).toBe('deceased');
});

test('a source that the citizen did not agree to is not asked, and what was said of it is on their record', async () => {
  const { begin, formOf, questions, owner, accesses, later } = await openCounter(card);
  const { consent: _said, ...unsaid } = about;
  expect((await begin(unsaid)).body).toMatchObject({ code: 'invalid-fields' });
  const none = await begin({ ...about, consent: [] });
  expect([none.status, questions]).toEqual([201, []]);
  expect(new Set(Object.values((await formOf(none.body.id)).lookups))).toEqual(new Set(['declined']));
  later(1);
  const some = await begin({ ...about, consent: ['applicant', 'marriage'] });
  expect((await formOf(some.body.id)).consent).toMatchObject({ agreed: ['applicant', 'marriage'] });
  expect(questions.filter((question) => question.startsWith('health'))).toEqual([]);
  const { items } = await accesses.of(owner, { limit: 99 });
  const rows = items.filter(({ what }) => what === 'consent');
  expect(rows.map(({ by, unit, agreed }) => [by.id, unit, agreed?.length])).toEqual(
    expect.arrayContaining([
      [officer.id, officer.unit, 0],
      [officer.id, officer.unit, 2],
    ]),
  );
});

test('opened once more with nothing to ask, the new card and reason stand in the place of the old', async () => {
  const { begin, formOf, say, helps } = await openCounter({ ...card, born: '1995' });
  const alone = { ...about, consent: [] };
  const first = await begin(alone);
  const held = Object.values((await formOf(first.body.id)).prefill);
  expect(held.map(({ value }) => value)).toContain('Nông Thị Mai');
  const renamed = { ...card, name: 'Nông Thị Mai Anh' };
  say(renamed);
  const again = await begin({ ...alone, citizen: renamed, hardship: 'cannot-read' });
  // What was proven of the old card is not said of the new one: the earlier hour is over.
  expect((await helps.find(first.body.id))?.help.endedAt).toBe(new Date(saturday).toISOString());
  const form = await formOf(again.body.id);
  expect(form).toMatchObject({ applicant: { name: 'Nông Thị Mai Anh' }, hardship: 'cannot-read' });
  const names = Object.values(form.prefill).map(({ value }) => value);
  expect([names.includes('Nông Thị Mai'), names.includes('Nông Thị Mai Anh')]).toEqual([false, true]);
});
