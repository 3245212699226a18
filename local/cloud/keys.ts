import { randomBytes } from 'node:crypto';
import type * as kms from '@aws-sdk/client-kms';
import { documentsOf } from './documents.ts';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { seal, sealedWith, unseal } from './keys/envelope.ts';
import { algorithmOf, generatePair, signMessage } from './keys/signing.ts';
import { required, understanding } from './parameters.ts';

/** KMS: symmetric keys that seal data keys, EC and RSA keys that sign. */
export interface Keys {
  readonly operations: Engine;
  /** Makes the key under this id, unless it is there; its material never changes. */
  ensureKey(keyId: string, spec: kms.KeySpec, usage: kms.KeyUsageType): void;
}

/** Material in base64: a symmetric key's bytes, or a pair as PKCS #8 and SubjectPublicKeyInfo. */
interface Key {
  readonly id: string;
  readonly spec: kms.KeySpec;
  readonly material: { readonly symmetric?: string; readonly private?: string; readonly public?: string };
}

/** Bytes that Sign takes as a message; longer content is hashed by its owner. */
const longest = 4096;

export const createKeys = ({ store, region, account }: Surroundings): Keys => {
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
      const pair = materialOf(key, 'private');
      if (SigningAlgorithm !== algorithmOf(key.spec))
        throw new AwsError('InvalidKeyUsageException', `${arn(key.id)} does not sign by ${SigningAlgorithm}.`);
      if (MessageType !== 'RAW')
        throw new AwsError('ValidationException', `Messages of type ${MessageType} are not emulated locally`);
      if (message.length > longest) throw new AwsError('ValidationException', 'The message is too long');
      return { KeyId: arn(key.id), SigningAlgorithm, Signature: signMessage(pair, message) };
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
    ensureKey: (id, spec, usage) => {
      if (keys.find(id)) return;
      const symmetric = spec === 'SYMMETRIC_DEFAULT';
      if (symmetric !== (usage === 'ENCRYPT_DECRYPT'))
        throw new AwsError('UnsupportedOperationException', `${spec} for ${usage} is not emulated locally`);
      const material = symmetric ? { symmetric: randomBytes(32).toString('base64') } : generatePair(spec);
      keys.put(id, { id, spec, material });
    },
  };
};
