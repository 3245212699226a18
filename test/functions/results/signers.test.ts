import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import { KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeAll, expect, test } from 'vitest';
import { createKeySigner } from '../../../functions/results/key-signer.ts';
import { createKmsSigner } from '../../../functions/results/kms-signer.ts';
import { keyTypeOf } from '../../../functions/results/signer.ts';
import { der, type Identity, issue, pem, privateKeyPem } from './test-identity.ts';

const message = Buffer.from('signed attributes');
let ec: Identity;
let rsa: Identity;

beforeAll(async () => {
  ec = await issue({ subject: 'CN=EC' });
  rsa = await issue({ subject: 'CN=RSA', key: 'RSA' });
});

test.each([
  ['EC', 'ECDSA_SHA_256'],
  ['RSA', 'RSASSA_PKCS1_V1_5_SHA_256'],
] as const)('KMS is asked to sign the raw attributes with %s', async (keyType, algorithm) => {
  const identity = keyType === 'EC' ? ec : rsa;
  const key = await privateKeyPem(identity);
  const client = new KMSClient({ region: 'x' });
  const kms = mockClient(client);
  kms.on(SignCommand).callsFake(() => ({ Signature: sign('sha256', message, key) }));
  const certificate = der(identity);
  const signer = createKmsSigner({ client, keyId: 'alias/seal', certificate, chain: [] });

  const signature = await signer.sign(message);

  expect(signer.keyType).toBe(keyType);
  expect(kms.commandCalls(SignCommand).map(({ args }) => args[0].input)).toEqual([
    { KeyId: 'alias/seal', Message: message, MessageType: 'RAW', SigningAlgorithm: algorithm },
  ]);
  expect(verify('sha256', message, createPublicKey(pem(identity)), signature)).toBe(true);
});

test('of more than KMS takes as a message, it gets the digest', async () => {
  const long = Buffer.alloc(4097, 1);
  const client = new KMSClient({ region: 'x' });
  const kms = mockClient(client);
  const key = await privateKeyPem(ec);
  kms.on(SignCommand).callsFake(() => ({ Signature: sign('sha256', long, key) }));
  const signer = createKmsSigner({ client, keyId: 'alias/issuer', certificate: der(ec), chain: [] });
  await signer.sign(long);
  expect(kms.commandCalls(SignCommand).map(({ args }) => args[0].input)).toMatchObject([
    { Message: createHash('sha256').update(long).digest(), MessageType: 'DIGEST' },
  ]);
});

test('a KMS answer without a signature is a fault', async () => {
  const client = new KMSClient({ region: 'x' });
  mockClient(client).on(SignCommand).resolves({});
  const signer = createKmsSigner({ client, keyId: 'alias/seal', certificate: der(ec), chain: [] });
  await expect(signer.sign(message)).rejects.toThrow('KMS gave no signature for alias/seal');
});

test('a key in memory signs for its own certificate only', async () => {
  const key = await privateKeyPem(ec);
  const signer = createKeySigner({ key, certificate: der(ec), chain: [] });
  expect(verify('sha256', message, createPublicKey(pem(ec)), await signer.sign(message))).toBe(true);
  expect(() => createKeySigner({ key, certificate: der(rsa), chain: [] })).toThrow(/does not belong/);
});

test('the certificate says which kind of key signs', () => {
  expect([keyTypeOf(der(ec)), keyTypeOf(der(rsa))]).toEqual(['EC', 'RSA']);
});
