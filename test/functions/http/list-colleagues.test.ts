import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import type { Person } from '../../../core/person.ts';
import { listColleagues } from '../../../functions/http/list-colleagues.ts';
import { createStaffDirectory, sealKey, staffKey } from '../../../functions/staff/staff-directory.ts';
import { leader, mother, officer, operator } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { catalogue } from '../catalogue-file.ts';
import { sessionOf } from '../http-event.ts';
import { openLand } from '../land.ts';

const member = (id: string, name: string, unit: string, role: string) => {
  const roles = [role];
  return { pk: staffKey(id), id, name, title: 'Công chức', unit, roles, certificates: ['MII='] };
};

/** A directory with an officer and a leader of one ward, its seal, and an officer of another. */
const openDirectory = async () => {
  const { dynamodb } = await openLand();
  const put = async (item: object) => dynamodb.send(new PutItemCommand({ TableName: 'staff', Item: marshall(item) }));
  await put(member('ht-05977', 'Lộc Văn Thịnh', officer.unit, 'officer'));
  await put(member('ld-05977', 'Nguyễn Xuân Trường', officer.unit, 'leader'));
  await put(member('ht-06004', 'Hoàng Thị Liên', 'H37.005', 'officer'));
  await put({ pk: sealKey(officer.unit), unit: officer.unit, name: 'Con dấu', certificates: [] });
  const staff = createStaffDirectory(dynamodb, 'staff');
  const ask = askOf({ 'GET /v1/colleagues': listColleagues({ catalogue, staff }) });
  return async (person: Person) => {
    const { status, body } = await ask('GET /v1/colleagues', { session: sessionOf(person) });
    return { status, body };
  };
};

test('staff see the names of their own unit, and nothing else that the directory holds', async () => {
  const ask = await openDirectory();
  const colleagues = {
    status: 200,
    body: {
      unit: { vi: 'Ủy ban nhân dân phường Đông Kinh', en: 'People’s Committee of Đông Kinh' },
      items: [
        { id: 'ht-05977', name: 'Lộc Văn Thịnh', title: 'Công chức', roles: ['officer'] },
        { id: 'ld-05977', name: 'Nguyễn Xuân Trường', title: 'Công chức', roles: ['leader'] },
      ],
    },
  };
  expect(await ask(officer)).toEqual(colleagues);
  expect(await ask(leader)).toEqual(colleagues);
  expect(await ask(operator)).toMatchObject({ status: 200, body: { unit: catalogue.province.agency.name, items: [] } });
  expect(await ask(mother)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
});
