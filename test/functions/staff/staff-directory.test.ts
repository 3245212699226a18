import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { createStaffDirectory, staffKey } from '../../../functions/staff/staff-directory.ts';
import { openLand } from '../land.ts';

test('a unit too large for one page is read whole, without certificates', async () => {
  const { dynamodb } = await openLand();
  // 1.2 MB, and a page ends after one.
  const shown = { name: 'Lộc Văn Thịnh', title: 'x'.repeat(60_000), roles: ['leader'] };
  const members = Array.from({ length: 20 }, (_, number) => ({ id: `ld-${number + 10}`, ...shown }));
  for (const member of members) {
    const Item = marshall({ pk: staffKey(member.id), unit: 'H37.001', certificates: ['MII='], ...member });
    await dynamodb.send(new PutItemCommand({ TableName: 'staff', Item }));
  }
  expect(await createStaffDirectory(dynamodb, 'staff').ofUnit('H37.001')).toEqual(members);
});
