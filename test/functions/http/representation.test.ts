import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import type { Death } from '../../../core/represented.ts';
import { catalogueOf } from '../../../functions/catalogue.ts';
import { keys } from '../../../functions/dossiers/keys.ts';
import type { Choice } from '../../../functions/representation/token.ts';
import type { Registers } from '../../../functions/representation/registers.ts';
import { officer, staff } from '../../core/samples.ts';
import extract from '../../../procedures/civil-status-extract.ts';
import { catalogue as birth } from '../catalogue-file.ts';
import { sessionOf } from '../http-event.ts';
import { openHouse } from '../house.ts';
import { fatherId, fatherRecord, motherRecord } from '../sample-sources.ts';

const childId = '020315001846';
const adultId = '020201000001';
const child = { ...motherRecord, citizenId: childId, fullName: 'Hoàng Gia Bảo', birth: { date: '2015-02-09' } };
const { spouse: _spouse, ...single } = child;

const born = (id: string | undefined, date: string, dead = false) => ({
  citizenId: id,
  name: 'Hoàng Gia Bảo',
  born: date,
  dead,
});

const open = async () => {
  const unclear: { now?: Death } = {};
  const known = { dead: new Set<string>(), unclear, silent: false, parent: true };
  const told = {
    told: true as const,
    source: 'civil-status',
    asOf: '2026-11-21T03:00:00.000Z',
    evidence: 'civil-status:q',
  };
  const registers: Registers = {
    childrenOf: async (citizenId, asking) => {
      await asking.note(citizenId, 'civil-status', ['children']);
      if (known.silent) return { told: false, source: 'civil-status' };
      await asking.note(childId, 'civil-status', ['fullName', 'born', 'parents']);
      return {
        ...told,
        value: known.parent
          ? [
              born(childId, '2015-02-09', known.dead.has(childId)),
              born(adultId, '2001-01-01'),
              born(undefined, '2026-11-17'),
              born('020318000009', '2018-01-01', true),
            ]
          : [],
      };
    },
    organisationsOf: async () => ({ told: false, source: 'business' }),
    isDead: async (citizenId, asking) => {
      await asking.note(citizenId, 'civil-status', ['death']);
      return known.unclear.now ?? known.dead.has(citizenId);
    },
  };
  const offered = catalogueOf({ ...birth, procedures: [...birth.procedures, extract] });
  const house = await openHouse({ citizens: [motherRecord, fatherRecord, single] }, offered, registers);
  const father = await house.signIn(fatherId, 'Hoàng Văn Thái');
  const path = { code: '2.000635' };
  const list = async (session = house.session, code = '2.000635') =>
    (await house.ask('GET /v1/procedures/{code}/represented', { session, path: { ...path, code } })).body;
  const begin = async (whom: string | undefined, session = house.session, procedure = '2.000635') =>
    house.ask('POST /v1/drafts', { session, body: { procedure, ...(whom === undefined ? {} : { for: whom }) } });
  const answers = {
    original: { office: 'UBND phường Đông Kinh' },
    person: { fullName: 'Hoàng Gia Bảo', birthDate: '2015-02-09' },
    request: { commune: '05977' },
  };
  const send = async (draft: unknown, session = house.session, key = 'key-00000001') =>
    house.submit({ draft, answers, declaration: true }, key, {
      session,
      headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': key },
    });
  const mandate = {
    procedure: '2.000635',
    receiver: { citizenId: fatherId, name: 'hoàng văn  thái' },
    kin: 'relative',
    until: '2026-12-31',
  };
  const give = async (more = {}, session = house.session) =>
    house.ask('POST /v1/me/mandates', { session, body: { ...mandate, ...more } });
  const revoke = async (id: string, session = house.session) =>
    house.ask('POST /v1/me/mandates/{id}/revocation', { session, path: { id }, body: {} });
  return { ...house, known, father, list, begin, send, give, revoke };
};

const shown = ({ items }: { items: readonly Partial<Choice>[] }) => items.map(({ by, name }) => `${by} ${name}`);

test('a parent is shown living minor children with an identifier, and nobody else is', async () => {
  const { list, father, known } = await open();
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
  const { list, begin, send, questions, dossiers, vault, applicant, itemsOf, ask, session, at } = await open();
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
  const { begin } = await open();
  expect(await begin(token)).toMatchObject({ status: 409, body: { code: 'not-represented' } });
});

test('a choice is good for one person, one procedure and one day', async () => {
  const { list, begin, father, at } = await open();
  const [{ id }] = (await list()).items;
  expect((await begin(id, father)).body.code).toBe('not-represented');
  expect((await begin(id, undefined, '1.001193')).body.code).toBe('not-represented');
  at(Date.parse('2026-11-22T10:15:01+07:00'));
  expect((await begin(id)).body.code).toBe('not-represented');
});

test('what has changed since the list was shown is asked once more, and a silent register opens nothing', async () => {
  const { list, begin, known } = await open();
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
  const { list, begin, send, known, ask, session } = await open();
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
  const { list, begin, send, known } = await open();
  const [{ id }] = (await list()).items;
  const draft = (await begin(id)).body.id;
  known.silent = true;
  known.dead.add(childId);
  expect(await begin(id)).toMatchObject({ status: 409, body: { code: 'deceased' } });
  expect(await send(draft)).toMatchObject({ status: 409, body: { code: 'deceased' } });
});

test.each(['child', 'mandate'] as const)('a form by a %s is not opened while nobody knows of a death', async (by) => {
  const { list, begin, send, known, give, father, session } = await open();
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
  const { list, vault, itemsOf } = await open();
  await list();
  const pk = `CITIZEN#${await vault.hash(childId)}`;
  const rows = (await itemsOf('accesses')).filter((row) => row['pk'] === pk && row['what'] === 'lookup:civil-status');
  expect(new Set(rows.map(({ fields }) => String(fields)))).toEqual(new Set(['death', 'fullName,born,parents']));
});

test('what was filed just before a mandate is revoked is read as it is, not as it was a moment ago', async () => {
  const { give, revoke, cloud } = await open();
  const { id } = (await give()).body;
  const read: unknown[] = [];
  cloud.observe(({ operation, input }) => void (operation === 'Query' ? read.push(input) : undefined));
  await revoke(id);
  expect(read).toEqual([expect.objectContaining({ ConsistentRead: true })]);
});

test('of more dossiers under a mandate than a page holds each is found', async () => {
  const { dynamodb, mandates } = await open();
  const [id, codes] = ['4b0d1c9e-2f75-4c0f-9d8f-0c1f0d9c5d55', Array.from({ length: 401 }, (_, n) => `D${1000 + n}`)];
  for (const code of codes)
    await dynamodb.send(
      new PutItemCommand({ TableName: 'dossiers', Item: marshall({ ...keys.filedUnder(id, code), code }) }),
    );
  expect(await mandates.filedUnder(id)).toEqual(codes);
});

test('a mandate holds for its procedure: given, seen by both, used, refused for another, revoked', async () => {
  const { give, list, begin, send, revoke, father, session, ask, dossiers, views, applicant, known, itemsOf } =
    await open();
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
  const { give, revoke, ask, session } = await open();
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
  const { give } = await open();
  expect((await give(wrong)).body.code).toBe(code);
});

test('whoever is named by another’s identifier gets nothing by it, and whoever has level 1 gives none', async () => {
  const { give, father, list, ask, session } = await open();
  await give({ receiver: { citizenId: fatherId, name: 'Hoàng Văn Thạch' } });
  expect((await ask('GET /v1/me/mandates', { session: father })).body.received).toEqual([]);
  expect(shown(await list(father)).filter((each) => each.startsWith('mandate'))).toEqual([]);
  expect((await give({}, { ...session, level: '1' })).body.code).toBe('level-2-required');
});

test('staff have no mandates of citizens', async () => {
  const { ask } = await open();
  const answer = await ask('GET /v1/me/mandates', { session: sessionOf(staff('x', ['officer'])) });
  expect(answer.status).toBe(403);
});
