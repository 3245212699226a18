import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadMasterKey } from '../../../functions/vault/master-key.ts';
import { openLand } from '../land.ts';

const [mother, father] = ['mother-hash', 'father-hash'];

test('law: what is sealed for a citizen opens for that citizen in that place, and nowhere else', async () => {
  const vault = (await openLand()).vault();
  const place = fc.record({ citizen: fc.constantFrom(mother, father), context: fc.constantFrom('a', 'b') });
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), place, place, async (value, made, tried) => {
      await vault.seal(tried.citizen, 'first', '');
      const sealed = await vault.seal(made.citizen, made.context, value);
      const opened = await vault.open(tried.citizen, tried.context, sealed).catch(() => 'closed');
      const same = made.citizen === tried.citizen && made.context === tried.context;
      expect(opened).toBe(same ? JSON.stringify(value) : 'closed');
    }),
    { numRuns: 60 },
  );
});

test('keys outlive the container, and KMS is asked once for each', async () => {
  const { cloud, vault, itemsOf } = await openLand();
  const asked: string[] = [];
  cloud.observe(({ service, operation }) => void (service === 'kms' && asked.push(operation)));
  const sealed = await vault().seal(mother, 'here', { name: 'Nông Thị Mai' });
  const second = vault();
  await Promise.all([second.open(mother, 'here', sealed), second.open(mother, 'here', sealed)]);
  expect(await second.open(mother, 'here', sealed)).toBe('{"name":"Nông Thị Mai"}');
  expect(asked).toEqual(['GenerateDataKey', 'Decrypt', 'Decrypt']);
  expect((await itemsOf('keys')).map(({ pk }) => String(pk)).toSorted()).toEqual([`CITIZEN#${mother}`, 'MASTER']);
});

test('KMS may be down once the container has its key, and is asked again when it was down at first', async () => {
  const { cloud, vault } = await openLand();
  let down = true;
  cloud.guard(({ service }) => {
    if (service === 'kms' && down) throw new Error('KMS is down');
  });
  const one = vault();
  await expect(one.hash('x')).rejects.toThrow('KMS is down');
  down = false;
  const sealed = await one.seal(mother, 'here', 1);
  down = true;
  expect(await one.open(mother, 'here', sealed)).toBe('1');
});

test('when a citizen’s key is gone their details are gone, and stay gone', async () => {
  const { dynamodb, vault, itemsOf } = await openLand();
  const sealed = await vault().seal(mother, 'here', { name: 'Nông Thị Mai' });
  const other = await vault().seal(father, 'here', 1);
  await dynamodb.send(new DeleteItemCommand({ TableName: 'keys', Key: { pk: { S: `CITIZEN#${mother}` } } }));
  await expect(vault().open(mother, 'here', sealed)).rejects.toThrow('erased');
  expect((await itemsOf('keys')).map(({ pk }) => String(pk))).not.toContain(`CITIZEN#${mother}`);
  await vault().seal(mother, 'here', { name: 'later' });
  await expect(vault().open(mother, 'here', sealed)).rejects.toThrow('unable to authenticate');
  expect(await vault().open(father, 'here', other)).toBe('1');
});

test('a wrapped key opens only in its own place in the table', async () => {
  const { dynamodb, vault, itemsOf } = await openLand();
  await vault().seal(mother, 'here', 1);
  const { wrapped } = (await itemsOf('keys')).find(({ pk }) => pk === `CITIZEN#${mother}`) ?? {};
  const moved = { pk: { S: `CITIZEN#${father}` }, wrapped: { S: String(wrapped) } };
  await dynamodb.send(new PutItemCommand({ TableName: 'keys', Item: moved }));
  await expect(vault().open(father, 'here', 'v1.AAAA')).rejects.toThrow('unable to authenticate');
  await expect(vault().seal(father, 'here', 1)).rejects.toThrow('unable to authenticate');
});

test('many containers at once agree on one master key and one key of each citizen', async () => {
  const { vault, itemsOf } = await openLand();
  const vaults = Array.from({ length: 12 }, vault);
  const hashes = await Promise.all(vaults.map(async (each) => each.hash('020195003381')));
  expect(new Set(hashes).size).toBe(1);
  expect(hashes[0]).toMatch(/^[\w-]{22}$/);
  const sealed = await Promise.all(vaults.map(async (each, index) => each.seal(mother, 'here', index)));
  const [reader] = vaults;
  const opened = await Promise.all(sealed.map(async (value) => reader?.open(mother, 'here', value)));
  expect(opened).toEqual(vaults.map((_, index) => String(index)));
  expect(await itemsOf('keys')).toHaveLength(2);
});

const [tables, keyService] = [new DynamoDBClient({}), new KMSClient({})];
const load = async () => loadMasterKey(tables, keyService, 'keys', 'key-1');

test('who loses the race for the master key takes the winner’s', async () => {
  const dynamodb = mockClient(tables);
  const kms = mockClient(keyService);
  const [ours, theirs, plain] = [Buffer.from('ours'), Buffer.from('theirs'), Buffer.from('plain')];
  dynamodb
    .on(GetItemCommand)
    .resolvesOnce({})
    .resolves({ Item: { wrapped: { B: theirs } } });
  dynamodb.on(PutItemCommand).rejects(Object.assign(new Error(), { name: 'ConditionalCheckFailedException' }));
  kms.on(GenerateDataKeyCommand).resolves({ CiphertextBlob: ours, Plaintext: Buffer.from('other') });
  kms.on(DecryptCommand).resolves({ Plaintext: plain });
  expect(await load()).toBe(plain);
  const EncryptionContext = { purpose: 'motcua-master-key' };
  expect(kms.commandCalls(DecryptCommand)[0]?.args[0].input).toEqual({
    KeyId: 'key-1',
    CiphertextBlob: theirs,
    EncryptionContext,
  });
  expect(kms.commandCalls(GenerateDataKeyCommand)[0]?.args[0].input).toMatchObject({ EncryptionContext });
  expect(dynamodb.commandCalls(PutItemCommand)[0]?.args[0].input).toMatchObject({
    ConditionExpression: 'attribute_not_exists(#pk)',
  });

  dynamodb.on(PutItemCommand).rejects(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }));
  dynamodb.on(GetItemCommand).resolves({});
  await expect(load()).rejects.toThrow('slow down');
});
