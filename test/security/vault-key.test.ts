import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const KeyId = province.output('VaultKeyId');
const denied = { code: 'AccessDeniedException' };
const rightly = { purpose: 'motcua-master-key' };

test('a function opens the master key with the vault’s own context, and with no other', async () => {
  // Whoever signs in first has the master key made.
  await new Office(province).citizen('Nông Thị Mai');
  const Key = { pk: { S: 'MASTER' } };
  const found = await province.aws('dynamodb', 'GetItem', { TableName: province.output('KeysTable'), Key });
  const Found = z.object({ Item: z.object({ wrapped: z.object({ B: z.instanceof(Uint8Array) }) }) });
  const CiphertextBlob = Found.parse(found).Item.wrapped.B;
  const open = async (capability: string, context: object) =>
    province.aws('kms', 'Decrypt', { KeyId, CiphertextBlob, ...context }, province.role(capability));

  expect(await open('intake', { EncryptionContext: rightly })).toHaveProperty('Plaintext');
  for (const context of [{}, { EncryptionContext: {} }, { EncryptionContext: { purpose: 'another' } }])
    await expect(open('intake', context)).rejects.toMatchObject(denied);
  await expect(open('outbox', { EncryptionContext: rightly })).rejects.toMatchObject(denied);
});

const make = async (context: object) =>
  province.aws('kms', 'GenerateDataKey', { KeyId, KeySpec: 'AES_256', ...context }, province.role('session'));

test('nor does it make keys for any other purpose', async () => {
  expect(await make({ EncryptionContext: rightly })).toHaveProperty('CiphertextBlob');
  await expect(make({})).rejects.toMatchObject(denied);
});
