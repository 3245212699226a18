import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type * as kms from '@aws-sdk/client-kms';
import { documentsOf } from './documents.ts';
import { AwsError, type Surroundings } from './engine.ts';
import { signDigest } from './keys/ecdsa.ts';
import { seal, sealedWith, unseal } from './keys/envelope.ts';
import { required, understanding } from './parameters.ts';

/** Material in base64: a symmetric key's bytes, or a pair as PKCS #8 and SubjectPublicKeyInfo. */
interface Key {
  readonly id: string;
  readonly spec: kms.KeySpec;
  readonly material: { readonly symmetric?: string; readonly private?: string; readonly public?: string };
}

/** Bytes that Sign takes as a message; longer content is hashed by its owner. */
const longest = 4096;

/** All signing is over SHA-256: ECDSA (as DER, as KMS gives it) or PKCS #1 v1.5. */
const algorithmOf = (spec: kms.KeySpec): kms.SigningAlgorithmSpec =>
  spec === 'ECC_NIST_P256' ? 'ECDSA_SHA_256' : 'RSASSA_PKCS1_V1_5_SHA_256';

const generate = (spec: kms.KeySpec, usage: kms.KeyUsageType) => {
  const kind = `${spec} ${usage}`;
  if (kind === 'ECC_NIST_P256 SIGN_VERIFY') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  if (kind === 'RSA_3072 SIGN_VERIFY') return generateKeyPairSync('rsa', { modulusLength: 3072 });
  if (kind === 'SYMMETRIC_DEFAULT ENCRYPT_DECRYPT') return randomBytes(32);
  throw new AwsError('UnsupportedOperationException', `Keys of ${spec} for ${usage} are not emulated locally`);
};

const materialFor = (spec: kms.KeySpec, usage: kms.KeyUsageType): Key['material'] => {
  const made = generate(spec, usage);
  if (made instanceof Uint8Array) return { symmetric: made.toString('base64') };
  return {
    private: made.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    public: made.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
};

/** KMS: symmetric keys that seal data keys, EC and RSA keys that sign. */
export const createKeys = ({ store, region, account }: Surroundings) => {
  const keys = documentsOf<Key>(store, 'kms key');
  const arn = (id: string): string => `arn:aws:kms:${region}:${account}:key/${id}`;

  /** By id or ARN. */
  const get = (address: string | undefined): Key => {
    const key = keys.find(required(address, 'KeyId').replace(/^arn:aws:kms:[^:]*:\d*:key\//, ''));
    if (!key) throw new AwsError('NotFoundException', `Key '${address}' does not exist`);
    return key;
  };
  const materialOf = ({ id, material }: Key, part: keyof Key['material']): Buffer => {
    const bytes = material[part];
    if (bytes === undefined) throw new AwsError('InvalidKeyUsageException', `${arn(id)} is of another use`);
    return Buffer.from(bytes, 'base64');
  };

  const operations = {
    GetPublicKey: (input: kms.GetPublicKeyCommandInput) => {
      const key = get(input.KeyId);
      const PublicKey = materialOf(key, 'public');
      return { KeyId: arn(key.id), KeySpec: key.spec, KeyUsage: 'SIGN_VERIFY', PublicKey };
    },
    Sign: ({ KeyId, Message, MessageType = 'RAW', SigningAlgorithm }: kms.SignCommandInput) => {
      const key = get(KeyId);
      const message = required(Message, 'Message');
      const der = materialOf(key, 'private');
      if (SigningAlgorithm !== algorithmOf(key.spec))
        throw new AwsError('InvalidKeyUsageException', `${arn(key.id)} does not sign by ${SigningAlgorithm}.`);
      if (MessageType === 'DIGEST' && key.spec === 'ECC_NIST_P256') {
        if (message.length !== 32) throw new AwsError('ValidationException', 'Digest is invalid length for algorithm');
        return { KeyId: arn(key.id), SigningAlgorithm, Signature: signDigest(message, der) };
      }
      if (MessageType !== 'RAW')
        throw new AwsError('ValidationException', `Messages of type ${MessageType} are not emulated locally`);
      if (message.length > longest) throw new AwsError('ValidationException', 'The message is too long');
      const Signature = sign('sha256', message, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
      return { KeyId: arn(key.id), SigningAlgorithm, Signature };
    },
    Decrypt: (input: kms.DecryptCommandInput) => {
      const blob = required(input.CiphertextBlob, 'CiphertextBlob');
      const key = get(sealedWith(blob));
      if (input.KeyId !== undefined && get(input.KeyId).id !== key.id)
        throw new AwsError('IncorrectKeyException', 'The ciphertext was not made with this key');
      return { KeyId: arn(key.id), Plaintext: unseal(materialOf(key, 'symmetric'), blob, input.EncryptionContext) };
    },
    GenerateDataKey: (input: kms.GenerateDataKeyCommandInput) => {
      if (input.KeySpec !== 'AES_256') throw new AwsError('ValidationException', 'KeySpec must be AES_256 here');
      const key = get(input.KeyId);
      const Plaintext = randomBytes(32);
      const CiphertextBlob = seal(key.id, materialOf(key, 'symmetric'), Plaintext, input.EncryptionContext);
      return { KeyId: arn(key.id), CiphertextBlob, Plaintext };
    },
  };

  return {
    operations: understanding(operations, {
      GetPublicKey: 'KeyId',
      Sign: 'KeyId Message MessageType SigningAlgorithm',
      Decrypt: 'KeyId CiphertextBlob EncryptionContext',
      GenerateDataKey: 'KeyId KeySpec EncryptionContext',
    }),
    /** Makes the key under this id, unless it is there; its material never changes. */
    ensureKey: (id: string, spec: kms.KeySpec, usage: kms.KeyUsageType): void => {
      if (!keys.find(id)) keys.put(id, { id, spec, material: materialFor(spec, usage) });
    },
  };
};
