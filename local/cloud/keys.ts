import { randomBytes } from 'node:crypto';
import type * as kms from '@aws-sdk/client-kms';
import { documentsOf } from './documents.ts';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { seal, sealedWith, unseal } from './keys/envelope.ts';
import { algorithmOf, generatePair, signDigest, signMessage, verifyDigest, verifyMessage } from './keys/signing.ts';
import { required, understanding } from './parameters.ts';

/** KMS: symmetric keys that seal, EC and RSA keys that sign. */
export interface Keys {
  readonly operations: Engine;
  /** Makes the key under this id, unless it is there; its material never changes. */
  ensureKey(keyId: string, spec: kms.KeySpec, usage: kms.KeyUsageType, description?: string): void;
  ensureAlias(alias: string, keyId: string): void;
}

/** Material in base64: a symmetric key's bytes, or a pair as PKCS #8 and SubjectPublicKeyInfo. */
interface Key {
  readonly id: string;
  readonly spec: kms.KeySpec;
  readonly material: { readonly symmetric?: string; readonly private?: string; readonly public?: string };
}

/** Bytes that Sign takes as a message and Encrypt as plaintext; longer content is hashed or sealed by its owner. */
const longest = 4096;

export const createKeys = ({ store, region, account }: Surroundings): Keys => {
  const keys = documentsOf<Key>(store, 'kms key');
  const aliases = documentsOf<string>(store, 'kms alias');
  const arn = (id: string): string => `arn:aws:kms:${region}:${account}:key/${id}`;

  /** By id, ARN, alias name or alias ARN. */
  const find = (address: string): Key | undefined => {
    const name = address.replace(/^arn:aws:kms:[^:]*:\d*:(key\/)?/, '');
    return keys.find(aliases.find(name) ?? name);
  };
  const get = (address: string | undefined): Key => {
    const key = find(required(address, 'KeyId'));
    if (!key) throw new AwsError('NotFoundException', `Key '${address}' does not exist`);
    return key;
  };
  const materialOf = ({ id, material }: Key, part: keyof Key['material']): Buffer => {
    const bytes = material[part];
    if (bytes === undefined) throw new AwsError('InvalidKeyUsageException', `${arn(id)} is of another use`);
    return Buffer.from(bytes, 'base64');
  };

  const signed = (input: kms.SignCommandInput | kms.VerifyCommandInput) => {
    const key = get(input.KeyId);
    const { SigningAlgorithm } = input;
    const message = required(input.Message, 'Message');
    const { MessageType = 'RAW' } = input;
    if (key.material.public === undefined || SigningAlgorithm !== algorithmOf(key.spec))
      throw new AwsError('InvalidKeyUsageException', `${arn(key.id)} does not sign by ${SigningAlgorithm}.`);
    if (MessageType === 'RAW' ? message.length > longest : MessageType !== 'DIGEST' || message.length !== 32)
      throw new AwsError('ValidationException', `${message.length} bytes are not a message of type ${MessageType}`);
    return { key, message, digested: MessageType === 'DIGEST', told: { KeyId: arn(key.id), SigningAlgorithm } };
  };

  const sealWith = (key: Key, plaintext: Uint8Array, context: Record<string, string> | undefined) => ({
    KeyId: arn(key.id),
    CiphertextBlob: seal(key.id, materialOf(key, 'symmetric'), plaintext, context),
  });

  const operations = {
    GetPublicKey: (input: kms.GetPublicKeyCommandInput) => {
      const key = get(input.KeyId);
      const PublicKey = materialOf(key, 'public');
      return { KeyId: arn(key.id), KeySpec: key.spec, KeyUsage: 'SIGN_VERIFY', PublicKey };
    },
    Sign: (input: kms.SignCommandInput) => {
      const { key, message, digested, told } = signed(input);
      return { ...told, Signature: (digested ? signDigest : signMessage)(materialOf(key, 'private'), message) };
    },
    Verify: (input: kms.VerifyCommandInput) => {
      const { key, message, digested, told } = signed(input);
      const signature = required(input.Signature, 'Signature');
      if ((digested ? verifyDigest : verifyMessage)(materialOf(key, 'public'), message, signature))
        return { ...told, SignatureValid: true };
      throw new AwsError('KMSInvalidSignatureException', 'The signature is not valid');
    },
    Encrypt: (input: kms.EncryptCommandInput) => {
      const plaintext = required(input.Plaintext, 'Plaintext');
      if (plaintext.length > longest) throw new AwsError('ValidationException', 'The plaintext is too long');
      return sealWith(get(input.KeyId), plaintext, input.EncryptionContext);
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
      const Plaintext = randomBytes(32);
      return { ...sealWith(get(input.KeyId), Plaintext, input.EncryptionContext), Plaintext };
    },
  };

  return {
    operations: understanding(operations, {
      GetPublicKey: 'KeyId',
      Sign: 'KeyId Message MessageType SigningAlgorithm',
      Verify: 'KeyId Message MessageType SigningAlgorithm Signature',
      Encrypt: 'KeyId Plaintext EncryptionContext',
      Decrypt: 'KeyId CiphertextBlob EncryptionContext',
      GenerateDataKey: 'KeyId KeySpec EncryptionContext',
    }),
    ensureKey: (id, spec, usage) => {
      if (find(id)) return;
      const symmetric = spec === 'SYMMETRIC_DEFAULT';
      if (symmetric !== (usage === 'ENCRYPT_DECRYPT'))
        throw new AwsError('UnsupportedOperationException', `${spec} for ${usage} is not emulated locally`);
      const material = symmetric ? { symmetric: randomBytes(32).toString('base64') } : generatePair(spec);
      keys.put(id, { id, spec, material });
    },
    ensureAlias: (alias, keyId) => aliases.put(alias, get(keyId).id),
  };
};
