import { createHash, createPublicKey, verify } from 'node:crypto';
import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  type KeySpec,
  KMSClient,
  SignCommand,
  type SigningAlgorithmSpec,
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

test.each<[KeySpec, SigningAlgorithmSpec]>([
  ['ECC_NIST_P256', 'ECDSA_SHA_256'],
  ['RSA_3072', 'RSASSA_PKCS1_V1_5_SHA_256'],
])('%s signs by %s; its public key verifies it elsewhere', async (spec, SigningAlgorithm) => {
  const { cloud, kms } = await open();
  const id = '11111111-2222-3333-4444-555555555555';
  cloud.keys.ensureKey(id, spec, 'SIGN_VERIFY');
  const Message = Buffer.from('kết quả');
  const sign = new SignCommand({ KeyId: id, Message, MessageType: 'RAW', SigningAlgorithm });
  const { Signature = new Uint8Array(), KeyId } = await kms.send(sign);
  expect(KeyId).toMatch(new RegExp(`:key/${id}$`));

  const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId }));
  const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  expect(verify('sha256', Message, key, Signature)).toBe(true);
  expect(verify('sha256', Buffer.from('other'), key, Signature)).toBe(false);
});

test('a key signs a digest that was made elsewhere as it signs the message itself', async () => {
  const { cloud, kms } = await open('in process');
  cloud.keys.ensureKey('sign', 'ECC_NIST_P256', 'SIGN_VERIFY');
  const { PublicKey = new Uint8Array() } = await kms.send(new GetPublicKeyCommand({ KeyId: 'sign' }));
  const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  for (let length = 0; length < 40; length++) {
    const message = Buffer.alloc(4090 + length, length);
    const Message = createHash('sha256').update(message).digest();
    const asked = { KeyId: 'sign', Message, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' } as const;
    const { Signature = new Uint8Array() } = await kms.send(new SignCommand(asked));
    expect(verify('sha256', message, key, Signature)).toBe(true);
  }
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
  await expect(sign('sign', Buffer.alloc(31), { MessageType: 'DIGEST' })).rejects.toThrow('invalid length');
  await expect(sign('sign', Buffer.alloc(64), { MessageType: 'EXTERNAL_MU' })).rejects.toThrow('not emulated');
  await expect(sign('none', Buffer.from('m'))).rejects.toMatchObject({ name: 'NotFoundException' });
  const seal = new GenerateDataKeyCommand({ KeyId: 'sign', KeySpec: 'AES_256' });
  await expect(kms.send(seal)).rejects.toMatchObject(usage);
});

test.each(['wire', 'in process'] as const)(
  'a data key comes open and sealed, and opens with its context only, through the door: %s',
  async (door) => {
    const { cloud, kms } = await open(door);
    const [KeyId, otherKey] = ['vault', 'other'];
    for (const id of [KeyId, otherKey]) cloud.keys.ensureKey(id, 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
    // A word of the caller's own that is also the name of a member.
    const EncryptionContext = { Message: 'aGVsbG8=', field: 'số định danh' };
    const generate = new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', EncryptionContext });
    const { CiphertextBlob, Plaintext } = await kms.send(generate);
    expect(Plaintext).toHaveLength(32);
    const opened = await kms.send(new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext }));
    expect(Buffer.from(opened.Plaintext ?? []).equals(Buffer.from(Plaintext ?? []))).toBe(true);
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

test('what is not emulated is refused', async () => {
  const { cloud, kms } = await open();
  cloud.keys.ensureKey('vault', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
  const granted = new GenerateDataKeyCommand({ KeyId: 'vault', KeySpec: 'AES_256', GrantTokens: ['t'] });
  await expect(kms.send(granted)).rejects.toThrow('GenerateDataKey with GrantTokens is not emulated');
  expect(() => cloud.keys.ensureKey('mac', 'HMAC_256', 'GENERATE_VERIFY_MAC')).toThrow('not emulated');
  expect(() => cloud.keys.ensureKey('small', 'RSA_2048', 'SIGN_VERIFY')).toThrow(
    'Keys of RSA_2048 for SIGN_VERIFY are not emulated',
  );
});

test('a key made again stays the same key', async () => {
  const { cloud, kms } = await open();
  cloud.keys.ensureKey('k', 'ECC_NIST_P256', 'SIGN_VERIFY');
  const first = await kms.send(new GetPublicKeyCommand({ KeyId: 'k' }));
  cloud.keys.ensureKey('k', 'ECC_NIST_P256', 'SIGN_VERIFY');
  expect((await kms.send(new GetPublicKeyCommand({ KeyId: 'k' }))).PublicKey).toEqual(first.PublicKey);
});
