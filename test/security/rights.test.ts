import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { endpoints } from '../../functions/endpoints.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);
const mother = await office.citizen('Nông Thị Mai');
const code = await office.file(mother);
const [, neighbour] = province.offer.province.communes;

/** Gives a member of staff another place or other roles. */
const employ = async (id: string, unit: string, roles: readonly string[]): Promise<void> => {
  const Item = marshall({ pk: `STAFF#${id}`, id, name: 'Lộc Văn Thịnh', title: 'Công chức', unit, roles });
  await province.aws('dynamodb', 'PutItem', { TableName: province.output('StaffTable'), Item });
};

test('an operator sees where a dossier stands, and nobody’s name', async () => {
  const operator = await office.operator();
  const { body } = await operator.get(`/v1/dossiers/${code}`);
  expect(body).toMatchObject({ code, phase: 'verify', answers: {}, prefill: {}, comparison: [] });
  expect(body).not.toHaveProperty('applicantName');
  for (const personal of ['Nông Thị Mai', office.citizenId('Nông Thị Mai'), 'Minh An'])
    expect(JSON.stringify(body)).not.toContain(personal);
  const { body: log } = await mother.get('/v1/me/access-log');
  expect(JSON.stringify(log)).not.toContain('vh-lang-son');
});

test('both parents see in their access logs that an officer has read their data', async () => {
  const officer = await office.clerk('mc', code);
  wanted(await officer.get(`/v1/dossiers/${code}`), 200);
  for (const parent of [mother, await office.citizen('Hoàng Văn Thái')]) {
    const { body } = await parent.get('/v1/me/access-log');
    expect(body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ what: 'dossier', dossier: code, purpose: 'verify' })]),
    });
  }
});

test('an operator who is an officer elsewhere downloads no papers here', async () => {
  const id = `mc-${neighbour?.code ?? ''}`;
  await employ(id, neighbour?.unit ?? '', ['officer', 'operator']);
  const clerk = await office.signInAgain('staff', id);
  expect(refusalIn(await clerk.get(`/v1/dossiers/${code}/receipt`))).toBe('403 not-allowed');
  expect(JSON.stringify(wanted(await clerk.get(`/v1/dossiers/${code}`), 200))).not.toContain('Nông Thị Mai');
});

test('every endpoint refuses every role that its row does not name', async () => {
  const roles = {
    citizen: mother,
    officer: await office.clerk('mc', code),
    leader: await office.clerk('ld', code),
    operator: await office.operator(),
  };
  for (const [key, { audience }] of Object.entries(endpoints)) {
    const [method = '', pattern = ''] = key.split(' ');
    const path = pattern.replace('{code}', code).replace('{id}', '4b0d1c9e-2f75-4c0f-9d8f-0c1f0d9c5d55');
    for (const [role, visitor] of Object.entries(roles)) {
      if (audience.some((who) => who === 'public' || who === 'partner' || who === role)) continue;
      const answer =
        method === 'GET' ? await visitor.get(path) : await visitor.send(method === 'PUT' ? 'PUT' : 'POST', path, {});
      expect(`${role} ${key} ${refusalIn(answer)}`).toBe(`${role} ${key} 403 not-allowed`);
    }
  }
});

test('staff who leave, or lose a role, do so at once and not when they sign out', async () => {
  const id = `ht-${province.offer.province.communes[0]?.code ?? ''}`;
  const unit = province.offer.province.communes[0]?.unit ?? '';
  const clerk = await office.staff(id);
  wanted(await clerk.get('/v1/inbox'), 200);
  await employ(id, unit, ['operator']);
  expect(refusalIn(await clerk.get('/v1/inbox'))).toBe('403 not-allowed');
  expect(await clerk.get('/auth/session')).toMatchObject({ body: { signedIn: true, roles: ['operator'] } });
  await employ(id, neighbour?.unit ?? '', ['officer']);
  expect(refusalIn(await clerk.get(`/v1/dossiers/${code}`))).toBe('404 not-found');
  const Key = marshall({ pk: `STAFF#${id}` });
  await province.aws('dynamodb', 'DeleteItem', { TableName: province.output('StaffTable'), Key });
  expect(refusalIn(await clerk.get('/v1/inbox'))).toBe('401 not-signed-in');
  expect(await clerk.get('/auth/session')).toMatchObject({ body: { signedIn: false } });
});
