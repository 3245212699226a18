import { describe, expect, test } from 'vitest';
import { fold } from '../../../core/fold.ts';
import { openParticulars } from '../../../functions/dossiers/reader.ts';
import { motherId, saturday, stranger } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { fatherId } from '../sample-sources.ts';

test('a whole form is taken in: the receipt data, and a log that tells of it', async () => {
  const { filled, submit, dossiers } = await openHouse();
  const taken = await submit(await filled());
  expect(taken).toMatchObject({
    status: 201,
    etag: '"1"',
    body: {
      code: 'H37.001-261121-0001',
      status: 1,
      phase: 'check',
      submittedAt: '2026-11-21T03:15:00.000Z',
      dueAt: '2026-11-23T10:30:00.000Z',
      receipt: '/v1/dossiers/H37.001-261121-0001/receipt',
    },
  });
  expect(fold(await dossiers.log(taken.body.code))).toEqual(await dossiers.read(taken.body.code));
});

test('what was declared, by whom and from where lies sealed with the dossier, and nowhere in the open', async () => {
  const { filled, submit, dossiers, vault, itemsOf } = await openHouse();
  const flag = { path: 'mother.fullName', claimed: 'Nông Thị Mây' };
  const { body } = await submit({ ...(await filled()), flags: [flag] });
  const dossier = await dossiers.require(body.code);
  const particulars = await openParticulars(vault, dossier, async (sequence) => dossiers.event(body.code, sequence));
  expect(particulars).toMatchObject({
    applicant: { citizenId: motherId, name: 'Nông Thị Mai' },
    answers: { child: { givenName: 'An', birthDate: '2026-11-17' }, father: { fullName: 'Hoàng Văn Thái' } },
    prefill: { 'mother.fullName': { value: 'Nông Thị Mai', lock: true, source: 'population' } },
    flags: [flag],
  });
  for (const table of ['dossiers', 'drafts', 'accesses'] as const)
    expect(JSON.stringify(await itemsOf(table))).not.toMatch(
      new RegExp(`${motherId}|Nông|Mây|Hoàng|Tày|2026-11-17|\\.GCS\\.`),
    );
});

describe('a repeat', () => {
  test('under the same key is answered alike', async () => {
    const { filled, submit, itemsOf } = await openHouse();
    const body = await filled();
    const first = await submit(body);
    expect(await submit(body)).toEqual(first);
    expect(await submit({ declaration: true, answers: body.answers, draft: body.draft })).toEqual(first);
    expect((await itemsOf('dossiers')).filter(({ sk }) => sk === 'META')).toHaveLength(1);
  });
  test('with other content under the same key is refused, under another key the draft is used up', async () => {
    const { filled, submit } = await openHouse();
    const body = await filled();
    await submit(body);
    expect(await submit({ ...body, answers: {} })).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect(await submit(body, 'key-00000002')).toMatchObject({ status: 409, body: { code: 'prefill-expired' } });
  });
  test('does not count, so that the answer to the last submission allowed can be asked for again', async () => {
    const { filled, submit, itemsOf, catalogue } = await openHouse();
    const { submissions } = catalogue.province.limits.perHour;
    const body = await filled();
    for (let sent = 1; sent < submissions; sent++)
      expect((await submit({ ...body, answers: {} }, `key-of-try-${sent}`)).status).toBe(422);
    const last = await submit(body);
    expect(last.status).toBe(201);
    expect([await submit(body), await submit(body)]).toEqual([last, last]);
    expect(await itemsOf('quotas')).toMatchObject([{ count: submissions }]);
    expect(await submit(await filled(), 'key-one-more')).toMatchObject({ status: 429, body: { code: 'too-many' } });
  });
  test('sent ten times at once makes one dossier', async () => {
    const { filled, submit } = await openHouse();
    const body = await filled();
    const replies = await Promise.all(Array.from({ length: 10 }, async () => submit(body)));
    expect(new Set(replies.map(({ status, body: { code } }) => `${status} ${code}`)).size).toBe(1);
  });
});

describe('refused is', () => {
  test.each([undefined, 'short', 'with a space', 'x'.repeat(129), 'khóa-chống-gửi-trùng'])(
    'a submission under the key %j',
    async (key) => {
      const { filled, submit } = await openHouse();
      const headers = { 'sec-fetch-site': 'same-origin', ...(key === undefined ? {} : { 'idempotency-key': key }) };
      expect(await submit(await filled(), '', { headers })).toMatchObject({
        status: 400,
        body: { code: 'key-required' },
      });
    },
  );

  test('who has level 1 only, and who is staff', async () => {
    const { filled, submit, session } = await openHouse();
    const body = await filled();
    const low = { session: { ...session, level: '1' } };
    expect(await submit(body, 'key-00000001', low)).toMatchObject({ status: 403, body: { code: 'level-2-required' } });
  });

  test('somebody else’s draft, and one that is not there', async () => {
    const { filled, submit } = await openHouse();
    const body = await filled();
    const other = { session: sessionOf(stranger) };
    expect(await submit(body, 'key-00000001', other)).toMatchObject({ body: { code: 'prefill-expired' } });
    const unknown = { ...body, draft: '00000000-0000-4000-8000-000000000000' };
    expect(await submit(unknown)).toMatchObject({ status: 409, body: { code: 'prefill-expired' } });
  });

  test.each([
    ['a declaration that was not made', { declaration: false }, '/declaration'],
    ['a draft of no number', { draft: 'draft' }, '/draft'],
    ['a flag at no field', { flags: [{ path: '', claimed: 'x' }] }, '/flags/0/path'],
    ['a member that nobody asked for', { status: 10 }, '/status'],
  ])('%s', async (_what, change, pointer) => {
    const { filled, submit } = await openHouse();
    const refused = await submit({ ...(await filled()), ...change });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid-fields', errors: [{ pointer }] } });
  });

  test.each([true, false])('a flag at a field of no form, sent (%s) or kept with the draft', async (sent) => {
    const { ask, filled, submit, session, itemsOf } = await openHouse();
    const body = await filled();
    const flags = [
      { path: 'mother.birth', claimed: '1996' },
      { path: 'mother.shoeSize', claimed: '38' },
    ];
    const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"1"' };
    const save = { session, path: { id: body.draft }, headers, body: { answers: body.answers, flags } };
    if (!sent) await ask('PUT /v1/drafts/{id}', save);
    expect(await submit(sent ? { ...body, flags } : body)).toMatchObject({
      status: 400,
      body: { code: 'unknown-field', errors: [{ pointer: '/flags/1/path', code: 'unknown' }] },
    });
    expect((await itemsOf('dossiers')).map(({ type }) => type)).toEqual(['form-opened']);
    expect(await submit({ ...body, flags: flags.slice(0, 1) })).toMatchObject({ status: 201 });
  });

  test('a form that is not right, naming every field, and it can be mended and sent again', async () => {
    const { filled, submit } = await openHouse();
    const body = await filled();
    const child = { ...body.answers.child, givenName: '', ethnicity: undefined };
    const refused = await submit({ ...body, answers: { ...body.answers, child } });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/answers/child/givenName',
      '/answers/child/ethnicity',
    ]);
    expect(await submit(body)).toMatchObject({ status: 201 });
  });

  test('a second dossier for the same birth, even from a form opened before', async () => {
    const { filled, submit, signIn, ask, itemsOf } = await openHouse();
    const body = await filled();
    const procedure = { procedure: 'birth-registration' };
    const session = await signIn(fatherId, 'Hoàng Văn Thái');
    const opened = await ask('POST /v1/drafts', { session, body: procedure });
    expect(await submit(body)).toMatchObject({ status: 201 });
    const written = async () => (await itemsOf('dossiers')).filter(({ pk }) => !String(pk).startsWith('COUNTER#'));
    const before = await written();
    const again = await submit({ ...body, draft: opened.body.id }, 'key-00000002', { session });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-registered' } });
    expect(await written()).toEqual(before);
  });
});

test('what a source said is what is filed, whatever the body says', async () => {
  const { filled, submit } = await openHouse();
  const body = await filled();
  const mother = { ...body.answers.mother, citizenId: '001000000001' };
  expect(await submit({ ...body, answers: { ...body.answers, mother } })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/answers/mother/citizenId', code: 'locked' }] },
  });
});

test('the day and the term follow the clock in Vietnam', async () => {
  const { filled, submit, at } = await openHouse();
  const body = await filled();
  at(saturday + 14 * 3_600_000);
  expect((await submit(body)).body).toMatchObject({ code: 'H37.001-261122-0001', dueAt: '2026-11-23T10:30:00.000Z' });
});
