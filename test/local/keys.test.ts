import { createHash, createPublicKey, verify } from 'node:crypto';
import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  type KeySpec,
  KMSClient,
  type MessageType,
  SignCommand,
  type SigningAlgorithmSpec,
  VerifyCommand,
} from '@aws-sdk/client-kms';
import { expect, test } from 'vitest';
import { connect } from '../../local/cloud/door.ts';
import { operator } from '../../local/cloud/engine.ts';
import { openLoopback } from './loopback.ts';

const open = async (door: 'wire' | 'in process' = 'wire') => {
  const { cloud, client } = await openLoopback();
  const kms = door === 'wire' ? new KMSClient(client) : connect(new KMSClient(client), cloud, operator);
  return { cloud, kms };
};

test.each<[KeySpec, SigningAlgorithmSpec, MessageType]>([
  ['ECC_NIST_P256', 'ECDSA_SHA_256', 'RAW'],
  ['ECC_NIST_P256', 'ECDSA_SHA_256', 'DIGEST'],
  ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_256', 'RAW'],
  ['RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_256', 'DIGEST'],
  ['RSA_3072', 'RSASSA_PKCS1_V1_5_SHA_256', 'RAW'],
])('%s signs by %s a message of type %s; its public key verifies it elsewhere', async (spec, algorithm, type) => {
  const { cloud, kms } = await open();
  cloud.keys.ensureKey('11111111-2222-3333-4444-555555555555', spec, 'SIGN_VERIFY');
  cloud.keys.ensureAlias('alias/results', '11111111-2222-3333-4444-555555555555');
  const content = Buffer.from('kết quả');
  const Message = type === 'RAW' ? content : createHash('sha256').update(content).digest();
  const how = { KeyId: 'alias/results', SigningAlgorithm: algorithm, MessageType: type };
  const { Signature = new Uint8Array(), KeyId } = await kms.send(new SignCommand({ ...how, Message }));
  expect(KeyId).toMatch(/:key\/11111111-2222-3333-4444-555555555555$/);

  const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId }));
  const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  expect(verify('sha256', content, key, Signature)).toBe(true);

  expect(await kms.send(new VerifyCommand({ ...how, Message, Signature }))).toMatchObject({ SignatureValid: true });
  const other = createHash('sha256').update('other').digest();
  const forged = new VerifyCommand({ ...how, Message: other, Signature });
  await expect(kms.send(forged)).rejects.toMatchObject({ name: 'KMSInvalidSignatureException' });
});

test('a key signs only what its kind can, at the length that KMS takes', async () => {
  const { cloud, kms } = await open('in process');
  cloud.keys.ensureKey('sign', 'ECC_NIST_P256', 'SIGN_VERIFY');
  cloud.keys.ensureKey('seal', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
  const sign = (KeyId: string, Message: Uint8Array, more: object = {}) =>
    kms.send(new SignCommand({ KeyId, Message, SigningAlgorithm: 'ECDSA_SHA_256', ...more }));
  const usage = { name: 'InvalidKeyUsageException' };
  await expect(sign('seal', Buffer.from('m'))).rejects.toMatchObject(usage);
  await expect(sign('sign', Buffer.from('m'), { SigningAlgorithm: 'RSASSA_PSS_SHA_256' })).rejects.toMatchObject(usage);
  await expect(sign('sign', Buffer.alloc(4097))).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(sign('sign', Buffer.alloc(31), { MessageType: 'DIGEST' })).rejects.toMatchObject({
    name: 'ValidationException',
  });
  await expect(sign('none', Buffer.from('m'))).rejects.toMatchObject({ name: 'NotFoundException' });
  const seal = new EncryptCommand({ KeyId: 'sign', Plaintext: Buffer.from('m') });
  await expect(kms.send(seal)).rejects.toMatchObject(usage);
});

test.each(['wire', 'in process'] as const)(
  'ciphertext opens with its context only, through the door: %s',
  async (door) => {
    const { cloud, kms } = await open(door);
    const [KeyId, otherKey] = ['vault', 'other'];
    for (const id of [KeyId, otherKey]) cloud.keys.ensureKey(id, 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
    // A word of the caller's own that is also the name of a member.
    const EncryptionContext = { Message: 'aGVsbG8=', field: 'số định danh' };
    const Plaintext = Buffer.from('001099000001');
    const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId, Plaintext, EncryptionContext }));
    const opened = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('001099000001');
    const invalid = { name: 'InvalidCiphertextException' };
    await expect(kms.send(new DecryptCommand({ CiphertextBlob }))).rejects.toMatchObject(invalid);
    const cut = CiphertextBlob?.subarray(0, 20);
    await expect(kms.send(new DecryptCommand({ CiphertextBlob: cut, EncryptionContext }))).rejects.toMatchObject(
      invalid,
    );
    const wrong = new DecryptCommand({ CiphertextBlob, EncryptionContext, KeyId: otherKey });
    await expect(kms.send(wrong)).rejects.toMatchObject({ name: 'IncorrectKeyException' });
  },
);

test('a data key comes open and sealed', async () => {
  const { cloud, kms } = await open();
  cloud.keys.ensureKey('vault', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
  const both = await kms.send(new GenerateDataKeyCommand({ KeyId: 'vault', KeySpec: 'AES_256' }));
  expect(both.Plaintext).toHaveLength(32);
  const opened = await kms.send(new DecryptCommand({ CiphertextBlob: both.CiphertextBlob }));
  expect(Buffer.from(opened.Plaintext ?? []).equals(Buffer.from(both.Plaintext ?? []))).toBe(true);
  const granted = new GenerateDataKeyCommand({ KeyId: 'vault', KeySpec: 'AES_256', GrantTokens: ['t'] });
  await expect(kms.send(granted)).rejects.toThrow('GenerateDataKey with GrantTokens is not emulated');
});

test('a key made again stays the same key', async () => {
  const { cloud, kms } = await open();
  cloud.keys.ensureKey('k', 'ECC_NIST_P256', 'SIGN_VERIFY', 'Results');
  const first = await kms.send(new GetPublicKeyCommand({ KeyId: 'k' }));
  cloud.keys.ensureKey('k', 'ECC_NIST_P256', 'SIGN_VERIFY');
  expect((await kms.send(new GetPublicKeyCommand({ KeyId: 'k' }))).PublicKey).toEqual(first.PublicKey);
  expect(() => cloud.keys.ensureKey('mac', 'HMAC_256', 'GENERATE_VERIFY_MAC')).toThrow('not emulated');
});
