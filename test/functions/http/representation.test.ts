import { expect, test } from 'vitest';
import type { Choice } from '../../../functions/representation/token.ts';
import { motherId, officer } from '../../core/samples.ts';
import { sessionOf } from '../http-event.ts';
import { childId, openFamily } from './family-house.ts';

test('a parent is shown living minor children with an identifier, and nobody else is', async () => {
  const { list, father, known } = await openFamily();
  expect(await list()).toMatchObject({
    items: [{ by: 'child', name: 'Hoàng Gia Bảo', born: '2015-02-09', source: 'civil-status' }],
    silent: [],
  });
  expect(JSON.stringify(await list())).not.toContain(childId);
  // A newborn has no identifier yet, and its birth is registered by whoever its parents are.
  expect(await list(father, '1.001193')).toEqual({ items: [], silent: [] });
  known.silent = true;
  expect(await list()).toEqual({ items: [], silent: ['civil-status'] });
});

test('a form for a child asks about the child, and its dossier is the child’s, filed by the parent', async () => {
  const { list, begin, send, questions, dossiers, vault, applicant, itemsOf, ask, session, at } = await openFamily();
  const own = await begin(undefined);
  const [choice] = (await list()).items;
  const opened = await begin(choice.id);
  expect(opened.body).toMatchObject({ for: { by: 'child', name: 'Hoàng Gia Bảo' } });
  expect(opened.body.id).not.toBe(own.body.id);
  expect((await begin(choice.id)).body.id).toBe(opened.body.id);
  expect((await begin(undefined)).body.id).toBe(own.body.id);
  expect(questions).toContain(`population ${childId}`);
  const { status, body } = await send(opened.body.id);
  expect(status).toBe(201);
  const whose = await vault.hash(childId);
  const dossier = await dossiers.require(body.code);
  expect(dossier).toMatchObject({
    applicant: whose,
    transactor: applicant.id,
    acting: { by: 'child', until: '2033-02-08T17:00:00.000Z' },
    assistants: [],
  });
  expect(dossier.named).toEqual(expect.arrayContaining([whose, applicant.id]));
  expect(dossier.concerned).toEqual(expect.arrayContaining([whose, applicant.id]));
  const rows = (await itemsOf('accesses')).filter(({ pk }) => pk === `CITIZEN#${whose}`);
  expect(rows.map(({ what }) => what)).toEqual(expect.arrayContaining(['lookup:civil-status', 'lookup:population']));
  const seen = await ask('GET /v1/dossiers/{code}', { session, path: { code: body.code } });
  // On the eighteenth birthday the right ends, and the dossier is the child’s alone.
  at(Date.parse('2033-02-08T23:59:59+07:00'));
  expect((await ask('GET /v1/dossiers/{code}', { session, path: { code: body.code } })).status).toBe(200);
  at(Date.parse('2033-02-09T00:00:00+07:00'));
  expect((await ask('GET /v1/dossiers/{code}', { session, path: { code: body.code } })).status).toBe(404);
  at(Date.parse('2026-11-21T10:15:00+07:00'));
  expect(seen.body).toMatchObject({ for: { by: 'child', name: 'Hoàng Gia Bảo', filedBy: 'Nông Thị Mai' } });
  // An officer who is the parent is named by it, though the answers name them nowhere.
  const self = { ...officer, citizen: applicant.id };
  const claim = await ask('POST /v1/dossiers/{code}/claim', {
    session: sessionOf(self),
    path: { code: body.code },
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'if-match': '"1"' },
  });
  expect(claim.body.code).toBe('own-dossier');
});

test.each(['', 'x', 'x.v1.AAAA', 'MASTER.v1.x'])('a made-up choice opens no form: %j', async (token) => {
  const { begin } = await openFamily();
  expect(await begin(token)).toMatchObject({ status: 409, body: { code: 'not-represented' } });
});

test('a choice is good for one person, one procedure and one day', async () => {
  const { list, begin, father, at } = await openFamily();
  const [{ id }] = (await list()).items;
  expect((await begin(id, father)).body.code).toBe('not-represented');
  expect((await begin(id, undefined, '1.001193')).body.code).toBe('not-represented');
  at(Date.parse('2026-11-22T10:15:01+07:00'));
  expect((await begin(id)).body.code).toBe('not-represented');
});

test('what has changed since the list was shown is asked once more, and a silent register opens nothing', async () => {
  const { list, begin, known } = await openFamily();
  const [{ id }] = (await list()).items;
  known.silent = true;
  expect(await begin(id)).toMatchObject({ status: 503, body: { code: 'representation-unknown' } });
  known.silent = false;
  known.dead.add(childId);
  expect(await begin(id)).toMatchObject({ status: 409, body: { code: 'deceased' } });
  expect((await list()).items).toEqual([]);
  known.dead.clear();
  known.parent = false;
  expect((await begin(id)).body.code).toBe('not-your-child');
});

test('a right that ended before the submission ends it, the form is kept, and silence stops nobody', async () => {
  const { list, begin, send, known, ask, session } = await openFamily();
  const [{ id }] = (await list()).items;
  const draft = (await begin(id)).body.id;
  known.dead.add(childId);
  expect(await send(draft)).toMatchObject({ status: 409, body: { code: 'deceased' } });
  expect((await ask('GET /v1/drafts/{id}', { session, path: { id: draft } })).status).toBe(200);
  known.dead.clear();
  known.silent = true;
  expect((await send(draft, undefined, 'key-00000002')).status).toBe(201);
});

test('a death that another register knows ends the right while the register of births is silent', async () => {
  const { list, begin, send, known } = await openFamily();
  const [{ id }] = (await list()).items;
  const draft = (await begin(id)).body.id;
  known.silent = true;
  known.dead.add(childId);
  expect(await begin(id)).toMatchObject({ status: 409, body: { code: 'deceased' } });
  expect(await send(draft)).toMatchObject({ status: 409, body: { code: 'deceased' } });
});

test.each(['child', 'mandate'] as const)('a form by a %s is not opened while nobody knows of a death', async (by) => {
  const { list, begin, send, known, give, father, session } = await openFamily();
  await give();
  const who = by === 'child' ? session : father;
  known.unclear.now = 'unknown';
  const [choice] = (await list(who)).items.filter((each: Choice) => each.by === by);
  expect(await begin(choice.id, who)).toMatchObject({ status: 503, body: { code: 'representation-unknown' } });
  known.unclear.now = 'contradicted';
  expect(await begin(choice.id, who)).toMatchObject({ status: 409, body: { code: 'death-contradicted' } });
  delete known.unclear.now;
  const draft = (await begin(choice.id, who)).body.id;
  known.unclear.now = 'contradicted';
  expect(await send(draft, who)).toMatchObject({ status: 409, body: { code: 'death-contradicted' } });
  // Silence stops nobody who has a form open.
  known.unclear.now = 'unknown';
  expect((await send(draft, who, 'key-00000002')).status).toBe(201);
});

test('what one register is asked twice of somebody in one request is on their record twice', async () => {
  const { list, vault, itemsOf } = await openFamily();
  await list();
  const pk = `CITIZEN#${await vault.hash(childId)}`;
  const rows = (await itemsOf('accesses')).filter((row) => row['pk'] === pk && row['what'] === 'lookup:civil-status');
  expect(new Set(rows.map(({ fields }) => String(fields)))).toEqual(new Set(['death', 'fullName,born,parents']));
});

test('of a chosen child name, number and birth date are the register’s; of a giver they are offered, from the mandate', async () => {
  const { list, begin, submit, session, give, father } = await openFamily();
  const [choice] = (await list()).items;
  const { body: form } = await begin(choice.id);
  const person = { fullName: 'Hoàng Gia Bảo', citizenId: childId, birthDate: '2015-02-09' };
  expect(form.answers.person).toEqual(person);
  const register = { lock: true, source: 'civil-status', evidence: 'civil-status:q', asOf: '2026-11-21T03:00:00.000Z' };
  for (const [field, value] of Object.entries(person))
    expect(form.prefill[`person.${field}`]).toMatchObject({ value, ...register });
  const answers = { original: { office: 'UBND phường Đông Kinh' }, request: { commune: '05977' } };
  const send = async (of: object, key: string) =>
    submit({ draft: form.id, answers: { ...answers, person: of }, declaration: true }, key, {
      session,
      headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': key },
    });
  const refused = await send({ ...person, citizenId: '020201000001' }, 'key-00000001');
  expect([refused.status, refused.body.errors]).toEqual([
    422,
    [expect.objectContaining({ pointer: '/answers/person/citizenId', code: 'locked' })],
  ]);
  expect(await send({}, 'key-00000002')).toMatchObject({ status: 201 });
  // Whoever files for themselves may want it of a child, so that nothing is known of whose it is.
  expect((await begin(undefined)).body.prefill).not.toHaveProperty('person.fullName');

  expect((await give()).status).toBe(201);
  const mandate = (await list(father)).items.find(({ by }: { by: string }) => by === 'mandate');
  const { body: onMandate } = await begin(mandate.id, father);
  expect(onMandate.prefill['person.fullName']).toMatchObject({ value: 'Nông Thị Mai', lock: false, source: 'mandate' });
  expect(onMandate.answers.person).toEqual({ fullName: 'Nông Thị Mai', citizenId: motherId });
});
