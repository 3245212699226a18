import { expect, test } from 'vitest';
import { catalogueOf } from '../../../functions/catalogue.ts';
import maritalStatus from '../../../procedures/marital-status.ts';
import { birthAnswers, documents, holidays, motherId, province, rules, sources } from '../../core/samples.ts';
import { openHouse } from '../house.ts';
import type { Known } from '../sample-sources.ts';

const catalogue = catalogueOf({ province, procedures: [maritalStatus], holidays, rules, sources, documents });
const body = { procedure: 'marital-status' };
const opened = async (known: Known) => {
  const house = await openHouse(known, catalogue);
  const answer = await house.ask('POST /v1/drafts', { session: house.session, body });
  return { house, form: answer.body };
};
const own = ['person.citizenId', 'person.fullName'];

test('while the population data are silent nobody types the name and number that VNeID told, and nobody changes them', async () => {
  const { house, form } = await opened({ down: ['population', 'civil-status'] });
  expect(form.lookups).toMatchObject({ applicant: 'unavailable' });
  expect(
    Object.keys(form.prefill)
      .filter((path) => form.prefill[path].source === 'vneid')
      .toSorted(),
  ).toEqual(own);
  expect(form.answers.person).toEqual({ fullName: 'Nông Thị Mai', citizenId: motherId });
  const person = {
    ...form.answers.person,
    birth: '1995-06-05',
    sex: 'female',
    ethnicity: 'Tày',
    nationality: 'Việt Nam',
  };
  const answers = {
    person: { ...person, residence: 'Thôn Nà Pài', fullName: 'Nông Thị Mơ' },
    status: { marital: 'single' },
    request: { use: 'other', purpose: 'mua nhà', commune: '05977' },
  };
  const sent = { draft: form.id, answers, declaration: true };
  const refused = await house.submit(sent);
  expect([refused.status, refused.body.errors]).toEqual([
    422,
    [expect.objectContaining({ pointer: '/answers/person/fullName', code: 'locked' })],
  ]);
  const { fullName: _other, ...rest } = answers.person;
  const right = { ...sent, answers: { ...answers, person: rest } };
  expect(await house.submit(right, 'key-00000002')).toMatchObject({ status: 201 });
});

test('the name of somebody whose number bears another one in the population data is the one VNeID told', async () => {
  const house = await openHouse({}, catalogue);
  const session = await house.signIn(motherId, 'Nông Thị Mơ');
  const { body: form } = await house.ask('POST /v1/drafts', { session, body });
  expect(form.lookups).toMatchObject({ applicant: 'unavailable' });
  expect(form.answers.person).toEqual({ fullName: 'Nông Thị Mơ', citizenId: motherId });
});

test('a parent whom no source calls mother or father says which, and files with what VNeID told', async () => {
  const house = await openHouse({ down: ['population', 'civil-status', 'health'] });
  const { session } = house;
  const { body: form } = await house.ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } });
  expect(Object.keys(form.prefill).toSorted()).toEqual([
    'father.citizenId',
    'father.fullName',
    'mother.citizenId',
    'mother.fullName',
  ]);
  expect(form.answers).toEqual({});
  // Whatever a page sends, what the session knows of them is kept, and of the other parent what was typed.
  const father = { declared: 'yes', fullName: 'Hoàng Văn Thái', citizenId: '020092001172' };
  const stored = await house.ask('PUT /v1/drafts/{id}', {
    session,
    path: { id: form.id },
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'if-match': '"1"' },
    body: {
      answers: { request: { relation: 'mother' }, mother: { fullName: 'Ai Đó', citizenId: '020092001172' }, father },
      flags: [],
    },
  });
  expect(stored.status).toBe(200);
  const { body: kept } = await house.ask('GET /v1/drafts/{id}', { session, path: { id: form.id } });
  expect(kept.answers).toMatchObject({ mother: { fullName: 'Nông Thị Mai', citizenId: motherId }, father });

  const answers = { ...birthAnswers, mother: { ...birthAnswers['mother'], fullName: 'Ai Đó' } };
  const refused = await house.submit({ draft: form.id, answers, declaration: true });
  expect([refused.status, refused.body.errors]).toEqual([
    422,
    [expect.objectContaining({ pointer: '/answers/mother/fullName', code: 'locked' })],
  ]);
  const { fullName: _name, citizenId: _id, ...mother } = birthAnswers['mother'] ?? {};
  const sent = { draft: form.id, answers: { ...birthAnswers, mother }, declaration: true };
  const taken = await house.submit(sent, 'key-00000002');
  expect(taken.status).toBe(201);
  const seen = await house.ask('GET /v1/dossiers/{code}', { session, path: { code: taken.body.code } });
  expect(seen.body.answers.mother).toMatchObject({ fullName: 'Nông Thị Mai', citizenId: motherId });
  expect(JSON.stringify(seen.body)).not.toContain('"when"');
});

test('whoever has said to be the mother need not type what the hospital knows, though the population data stay silent', async () => {
  const house = await openHouse({ down: ['population'] });
  const { session, questions } = house;
  const open = async () => (await house.ask('POST /v1/drafts', { session, body: { procedure: '1.001193' } })).body;
  const first = await open();
  expect(first.lookups.notice).toBe('unavailable');
  expect(questions.filter((line) => line.startsWith('health'))).toEqual([]);
  const say = async (relation: string, version: number) =>
    house.ask('PUT /v1/drafts/{id}', {
      session,
      path: { id: first.id },
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'if-match': `"${version}"` },
      body: { answers: { request: { relation } }, flags: [] },
    });
  expect((await say('relative', first.version)).status).toBe(200);
  const other = await open();
  expect(other.lookups.notice).toBe('unavailable');
  expect((await say('mother', other.version)).status).toBe(200);
  const { lookups, answers, prefill } = await open();
  expect(lookups).toMatchObject({ applicant: 'unavailable', mother: 'unavailable', notice: 'found' });
  expect(questions.filter((line) => line.startsWith('health'))).not.toEqual([]);
  expect(answers.child).toMatchObject({ birthDate: '2026-11-17', gender: 'female' });
  expect(prefill['child.birthDate']).toMatchObject({ lock: true, source: 'health' });
  expect(answers.mother).toEqual({ fullName: 'Nông Thị Mai', citizenId: motherId });
});
