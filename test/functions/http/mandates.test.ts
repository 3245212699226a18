import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { keys } from '../../../functions/dossiers/keys.ts';
import type { Choice } from '../../../functions/representation/token.ts';
import { staff } from '../../core/samples.ts';
import { sessionOf } from '../http-event.ts';
import { fatherId } from '../sample-sources.ts';
import { openFamily, shown } from './family-house.ts';

test('what was filed just before a mandate is revoked is read as it is, not as it was a moment ago', async () => {
  const { give, revoke, cloud } = await openFamily();
  const { id } = (await give()).body;
  const read: unknown[] = [];
  cloud.observe(({ operation, input }) => void (operation === 'Query' ? read.push(input) : undefined));
  await revoke(id);
  expect(read).toEqual([expect.objectContaining({ ConsistentRead: true })]);
});

test('of more dossiers under a mandate than a page holds each is found', async () => {
  const { dynamodb, mandates } = await openFamily();
  const [id, codes] = ['4b0d1c9e-2f75-4c0f-9d8f-0c1f0d9c5d55', Array.from({ length: 401 }, (_, n) => `D${1000 + n}`)];
  for (const code of codes)
    await dynamodb.send(
      new PutItemCommand({ TableName: 'dossiers', Item: marshall({ ...keys.filedUnder(id, code), code }) }),
    );
  expect(await mandates.filedUnder(id)).toEqual(codes);
});

test('a mandate holds for its procedure: given, seen by both, used, refused for another, revoked', async () => {
  const { give, list, begin, send, revoke, father, session, ask, dossiers, views, applicant, known, itemsOf } =
    await openFamily();
  const given = await give();
  expect(given).toMatchObject({
    status: 201,
    body: { state: 'live', name: 'hoàng văn  thái', until: '2026-12-31T17:00:00.000Z' },
  });
  expect(await give()).toMatchObject({ status: 200, body: { id: given.body.id } });
  const mine = await ask('GET /v1/me/mandates', { session });
  const theirs = await ask('GET /v1/me/mandates', { session: father });
  expect([mine.body.given.length, mine.body.received.length]).toEqual([1, 0]);
  expect(theirs.body.received).toMatchObject([{ id: given.body.id, name: 'Nông Thị Mai', state: 'live' }]);

  expect(shown(await list(father, '1.001193'))).toEqual([]);
  const { items } = await list(father);
  const choice = items.find(({ by }: Choice) => by === 'mandate');
  expect(choice).toMatchObject({ name: 'Nông Thị Mai' });
  expect((await begin(choice.id, father, '1.001193')).body.code).toBe('not-represented');
  const draft = (await begin(choice.id, father)).body.id;
  const { body } = await send(draft, father);
  const dossier = await dossiers.require(body.code);
  expect(dossier).toMatchObject({
    applicant: applicant.id,
    transactor: father.id,
    acting: { by: 'mandate', mandate: given.body.id },
  });

  await views.file(dossier);
  const listed = async (who: typeof father) =>
    (await ask('GET /v1/me/dossiers', { session: who })).body.items.map(({ code }: { code: string }) => code);
  expect([await listed(father), await listed(session)]).toEqual([[body.code], [body.code]]);
  const look = async (who: typeof father) =>
    (await ask('GET /v1/dossiers/{code}', { session: who, path: { code: body.code } })).status;
  expect([await look(father), await look(session)]).toEqual([200, 200]);
  const shownTo = async (who: typeof father) =>
    (await ask('GET /v1/dossiers/{code}', { session: who, path: { code: body.code } })).body.for;
  expect(await shownTo(father)).toMatchObject({ by: 'mandate', filedBy: 'Hoàng Văn Thái', kin: 'relative' });

  const drafts = async () =>
    (await itemsOf('accesses')).filter(({ pk, what }) => pk === `CITIZEN#${applicant.id}` && what === 'draft');
  expect((await revoke(given.body.id, father)).status).toBe(404);
  const second = (await begin(choice.id, father)).body.id;
  expect((await ask('GET /v1/drafts/{id}', { session: father, path: { id: second } })).status).toBe(200);
  expect((await revoke(given.body.id)).body.state).toBe('revoked');
  expect((await revoke(given.body.id)).body.state).toBe('revoked');
  expect(await send(second, father, 'key-00000002')).toMatchObject({ status: 409, body: { code: 'mandate-revoked' } });
  // What was filled in on it is the giver’s.
  const draft2 = { session: father, path: { id: second } };
  expect((await ask('GET /v1/drafts/{id}', draft2)).body.code).toBe('mandate-revoked');
  expect(await drafts()).toEqual([expect.objectContaining({ acting: 'representative', purpose: '2.000635' })]);
  const typed = { answers: {}, flags: [] };
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"1"' };
  expect((await ask('PUT /v1/drafts/{id}', { ...draft2, headers, body: typed })).body.code).toBe('mandate-revoked');
  expect((await begin(choice.id, father)).body.code).toBe('mandate-revoked');
  const ended = await dossiers.require(body.code);
  expect(ended).toMatchObject({ acting: { ended: true }, version: dossier.version + 1 });
  await views.file(ended);
  expect([await look(father), await look(session)]).toEqual([404, 200]);
  expect([await listed(father), await listed(session)]).toEqual([[], [body.code]]);

  const again = await give();
  expect(again.body.id).not.toBe(given.body.id);
  known.dead.add('020195003381');
  expect(shown(await list(father)).filter((each) => each.startsWith('mandate'))).toEqual([]);
});

test('a mandate given twice at once is one, and given again after it was revoked it is another', async () => {
  const { give, revoke, ask, session } = await openFamily();
  const given = await Promise.all([give(), give(), give()]);
  expect(given.map(({ status }) => String(status)).toSorted()).toEqual(['200', '200', '201']);
  expect(new Set(given.map(({ body }) => body.id)).size).toBe(1);
  await revoke(given[0].body.id);
  expect((await give()).status).toBe(201);
  const { body } = await ask('GET /v1/me/mandates', { session });
  expect(body.given.map(({ state }: { state: string }) => state).toSorted()).toEqual(['live', 'revoked']);
});

test.each([
  [{ receiver: { citizenId: '020195003381', name: 'Nông Thị Mai' } }, 'mandate-to-oneself'],
  [{ until: '2026-11-21' }, 'mandate-period'],
  [{ until: '2027-11-22' }, 'mandate-period'],
  [{ procedure: '9.999999' }, 'mandate-not-offered'],
])('no mandate is given with %j', async (wrong, code) => {
  const { give } = await openFamily();
  expect((await give(wrong)).body.code).toBe(code);
});

test('whoever is named by another’s identifier gets nothing by it, and whoever has level 1 gives none', async () => {
  const { give, father, list, ask, session } = await openFamily();
  await give({ receiver: { citizenId: fatherId, name: 'Hoàng Văn Thạch' } });
  expect((await ask('GET /v1/me/mandates', { session: father })).body.received).toEqual([]);
  expect(shown(await list(father)).filter((each) => each.startsWith('mandate'))).toEqual([]);
  expect((await give({}, { ...session, level: '1' })).body.code).toBe('level-2-required');
});

test('staff have no mandates of citizens', async () => {
  const { ask } = await openFamily();
  const answer = await ask('GET /v1/me/mandates', { session: sessionOf(staff('x', ['officer'])) });
  expect(answer.status).toBe(403);
});
