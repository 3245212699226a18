import { expect, test } from 'vitest';
import { day } from '../../../core/vietnam-time.ts';
import { birthAnswers, motherId, officer, saturday, stranger } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { fatherId, fatherRecord, motherRecord, type Known } from '../sample-sources.ts';

const body = { procedure: '1.001193' };

test('a form opens with everything the state already holds, and each look-up on record', async () => {
  const { ask, session, accesses, vault } = await openHouse();
  const opened = await ask('POST /v1/drafts', { session, body });
  expect(opened).toMatchObject({ status: 201, etag: '"1"' });
  expect(opened.body).toMatchObject({
    version: 1,
    procedure: '1.001193',
    edition: '2026-01',
    lookups: { applicant: 'found', mother: 'found', father: 'found', notice: 'found', marriage: 'found' },
    answers: {
      child: { noticeCode: '20001.GCS.00017.26', birthDate: '2026-11-17', familyName: 'Hoàng', gender: 'female' },
      mother: { declared: 'yes', fullName: 'Nông Thị Mai' },
      father: { declared: 'yes', birth: '1992' },
      request: { relation: 'mother', commune: '05977' },
    },
    prefill: { 'child.birthDate': { lock: true, source: 'health' }, 'child.familyName': { lock: false } },
  });
  expect(opened.body).not.toHaveProperty('applicant');
  const [hers, his] = [await vault.hash(motherId), await vault.hash(fatherId)];
  expect((await accesses.of(hers, { limit: 99 })).items.map(({ what }) => what).toSorted()).toEqual([
    'lookup:civil-status',
    'lookup:health',
    'lookup:population',
    'lookup:wallet-documents',
  ]);
  expect((await accesses.of(his, { limit: 99 })).items).toMatchObject([
    { what: 'lookup:population', by: { kind: 'citizen' }, purpose: '1.001193' },
  ]);
});

test('a procedure that is not offered is named where it stands', async () => {
  const { ask, session } = await openHouse();
  expect(await ask('POST /v1/drafts', { session, body: { procedure: '9.999999' } })).toMatchObject({
    status: 404,
    body: { code: 'not-found', errors: [{ pointer: '/procedure' }] },
  });
});

test.each([
  ['that fills the quarter of a megabyte is kept', 'x'.repeat(261_000), 200],
  ['whose numbers grow when they are written out is refused', 9e15, 413],
])('a form %s', async (_what, value, status) => {
  const { ask, session } = await openHouse();
  const { body: opened } = await ask('POST /v1/drafts', { session, body });
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"1"' };
  const count = typeof value === 'string' ? 1 : 18_000;
  const step = Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, value]));
  const raw = JSON.stringify({ answers: { step }, flags: [] }).replaceAll('9000000000000000', '9e15');
  expect(Buffer.byteLength(raw)).toBeLessThanOrEqual(256 * 1024);
  const answer = await ask('PUT /v1/drafts/{id}', { session, path: { id: opened.id }, headers, raw });
  expect(answer.status).toBe(status);
});

test('opened again, it is the same form, and no source is asked anew within a day', async () => {
  const { ask, session, questions, at } = await openHouse();
  const first = await ask('POST /v1/drafts', { session, body });
  const asked = questions.length;
  const again = await ask('POST /v1/drafts', { session, body: { procedure: 'birth-registration' } });
  expect(again).toMatchObject({ status: 200, body: first.body });
  expect(questions).toHaveLength(asked);
  at(saturday + day);
  const refreshed = await ask('POST /v1/drafts', { session, body });
  expect(refreshed).toMatchObject({ status: 200, etag: '"2"', body: { id: first.body.id } });
  const filling = questions.slice(0, asked).filter((line) => !line.startsWith('wallet-documents'));
  expect(questions.slice(asked).toSorted()).toEqual(filling.toSorted());
});

test('what was typed stays when the sources are asked anew; locked values follow their source', async () => {
  const { ask, session, at } = await openHouse();
  const { body: opened } = await ask('POST /v1/drafts', { session, body });
  const answers = {
    ...opened.answers,
    child: { ...opened.answers.child, givenName: 'An', familyName: 'Nông', gender: 'male' },
  };
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"1"' };
  const path = { id: opened.id };
  await ask('PUT /v1/drafts/{id}', { session, path, headers, body: { answers, flags: [] } });
  at(saturday + day);
  const { body: refreshed } = await ask('POST /v1/drafts', { session, body });
  expect(refreshed.answers.child).toMatchObject({ givenName: 'An', familyName: 'Nông', gender: 'female' });
});

test('when every source is down the form opens all the same, empty', async () => {
  const { ask, session } = await openHouse({ down: ['population', 'health', 'civil-status'] });
  const { status, body: opened } = await ask('POST /v1/drafts', { session, body });
  expect(status).toBe(201);
  expect(opened).toMatchObject({ answers: {}, prefill: {}, lookups: { notice: 'unavailable' } });
});

test('a source that was silent is asked again when the form is opened again; what was typed meanwhile stays', async () => {
  const known: Known = { down: ['health'] };
  const { ask, session, questions, at } = await openHouse(known);
  const { body: first } = await ask('POST /v1/drafts', { session, body });
  expect(first.lookups).toMatchObject({ mother: 'found', notice: 'unavailable' });
  const typed = { ...first.answers, child: { ...first.answers.child, birthDate: '2026-11-18', gender: 'female' } };
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"1"' };
  await ask('PUT /v1/drafts/{id}', {
    session,
    path: { id: first.id },
    headers,
    body: { answers: typed, flags: [{ path: 'mother.fullName', claimed: 'Nông Thị Mây' }] },
  });
  questions.length = 0;
  known.down = [];
  at(saturday + 60_000);
  const { body: again } = await ask('POST /v1/drafts', { session, body });
  // The applicant’s own record says whose notice is asked for; nobody else’s record is read again.
  expect(questions).toEqual([`population ${motherId}`, `health ${motherId}`]);
  expect(again).toMatchObject({
    id: first.id,
    openedAt: first.openedAt,
    lookups: { ...first.lookups, notice: 'found' },
    flags: [{ path: 'mother.fullName' }],
    answers: { child: { noticeCode: '20001.GCS.00017.26', birthDate: '2026-11-18', gender: 'female' } },
    prefill: {
      'mother.fullName': { lock: true },
      'child.noticeCode': { lock: true },
      'child.gender': { lock: true },
      'child.birthDate': { value: '2026-11-17', lock: false },
    },
  });
  questions.length = 0;
  expect(await ask('POST /v1/drafts', { session, body })).toMatchObject({ status: 200, body: again });
  expect(questions).toEqual([]);
});

test('a value of the sources that the form cannot take is asked for, compared, and stops nobody', async () => {
  const dirty = { ...motherRecord, ethnicity: 'Tày '.repeat(20) };
  const { ask, session, submit, dossiers, views } = await openHouse({ citizens: [dirty, fatherRecord] });
  const { body: opened } = await ask('POST /v1/drafts', { session, body });
  expect(opened.prefill).toMatchObject({
    'mother.ethnicity': { lock: false, unusable: true, source: 'population' },
    'mother.birth': { lock: true },
  });
  expect(opened.answers.mother).not.toHaveProperty('ethnicity');
  const answers = {
    ...opened.answers,
    child: { ...birthAnswers['child'], ...opened.answers.child },
    mother: { ...opened.answers.mother, ethnicity: 'Tày' },
  };
  const sent = await submit({ draft: opened.id, answers, declaration: true });
  expect(sent).toMatchObject({ status: 201 });
  await views.file(await dossiers.require(sent.body.code));
  const seen = await ask('GET /v1/dossiers/{code}', { session: sessionOf(officer), path: { code: sent.body.code } });
  expect(seen.body.comparison).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ path: 'mother.ethnicity', dossier: 'Tày', match: 'no' }),
      expect.objectContaining({ path: 'mother.birth', match: 'yes' }),
    ]),
  );
});

test('a notice that was used for another child is not offered again', async () => {
  const { ask, session, submitted } = await openHouse();
  await submitted();
  const { status, body: second } = await ask('POST /v1/drafts', { session, body });
  expect(status).toBe(201);
  expect(second.lookups).toMatchObject({ notice: 'missing', mother: 'found' });
  expect(second.prefill).not.toHaveProperty(['child.noticeCode']);
});

test('a form is saved over the version that was read, half filled in or not', async () => {
  const { ask, session } = await openHouse();
  const { body: opened } = await ask('POST /v1/drafts', { session, body });
  const save = async (match: string | undefined, answers: object) =>
    ask('PUT /v1/drafts/{id}', {
      session,
      path: { id: opened.id },
      headers: { 'sec-fetch-site': 'same-origin', ...(match === undefined ? {} : { 'if-match': match }) },
      body: { answers, flags: [{ path: 'mother.fullName', claimed: ' Nông Thị Mây ' }] },
    });
  expect(await save('"1"', { child: { givenName: '' } })).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { version: 2 },
  });
  expect(await save('"1"', {})).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
  expect(await save(undefined, {})).toMatchObject({ status: 428, body: { code: 'version-required' } });
  expect(await save('"2"', { child: 'x' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/answers/child' }] },
  });
  const shown = await ask('GET /v1/drafts/{id}', { session, path: { id: opened.id } });
  expect(shown.body).toMatchObject({
    version: 2,
    answers: { child: { givenName: '' } },
    flags: [{ path: 'mother.fullName', claimed: 'Nông Thị Mây' }],
  });
});

test('somebody else’s form is not there, and nobody opens one for an unknown procedure', async () => {
  const { ask, session } = await openHouse();
  const { body: opened } = await ask('POST /v1/drafts', { session, body });
  const other = { session: sessionOf(stranger), path: { id: opened.id } };
  expect(await ask('GET /v1/drafts/{id}', other)).toMatchObject({ status: 404 });
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"1"' };
  const saved = await ask('PUT /v1/drafts/{id}', { ...other, headers, body: { answers: {}, flags: [] } });
  expect(saved).toMatchObject({ status: 404 });
  expect(await ask('POST /v1/drafts', { session, body: { procedure: '9.999999' } })).toMatchObject({ status: 404 });
});

test('a session that brings no sealed details cannot open a form', async () => {
  const { ask, applicant } = await openHouse();
  expect(await ask('POST /v1/drafts', { session: sessionOf(applicant), body })).toMatchObject({ status: 401 });
});
