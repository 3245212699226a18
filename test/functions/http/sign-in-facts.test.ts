import { expect, test } from 'vitest';
import { catalogueOf } from '../../../functions/catalogue.ts';
import maritalStatus from '../../../procedures/marital-status.ts';
import { documents, holidays, motherId, province, rules, sources } from '../../core/samples.ts';
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
