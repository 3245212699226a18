import { expect, test } from 'vitest';
import type { Identified } from '../../../core/on-behalf.ts';
import type { Death } from '../../../core/represented.ts';
import { beginOnBehalf } from '../../../functions/http/begin-on-behalf.ts';
import { motherId, officer, saturday } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';

const card = { citizenId: motherId, name: 'Nông Thị Mai', born: '1995-06-05' };
const about = { procedure: '1.001193', citizen: card, idCheck: 'card-seen', hardship: 'elderly' };

/** An officer at the counter, and what the registers say of whoever stands there. */
const openCounter = async (said: Identified, dead: Death = false) => {
  const house = await openHouse();
  const identities = {
    of: async (
      citizenId: string,
      { note }: { note: (...asked: [string, string, readonly string[]]) => Promise<void> },
    ) => {
      await note(citizenId, 'population', ['fullName']);
      return { said, dead };
    },
  };
  const routes = { 'POST /v1/on-behalf': beginOnBehalf({ ...house, identities }) };
  const ask = askOf(routes, () => saturday);
  const begin = async (body: object = about, person = officer) =>
    ask('POST /v1/on-behalf', { session: sessionOf(person), headers: { 'sec-fetch-site': 'same-origin' }, body });
  const owner = await house.vault.hash(motherId);
  return { ...house, begin, owner };
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
