import { randomBytes, randomUUID } from 'node:crypto';
import type {
  CreateAliasCommandInput,
  CreateKeyCommandInput,
  DecryptCommandInput,
  DescribeKeyCommandInput,
  EncryptCommandInput,
  GenerateDataKeyCommandInput,
  GenerateDataKeyWithoutPlaintextCommandInput,
  GetPublicKeyCommandInput,
  KeyMetadata,
  KeySpec,
  KeyUsageType,
  SignCommandInput,
  VerifyCommandInput,
} from '@aws-sdk/client-kms';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { seal, sealedWith, unseal } from './keys/envelope.ts';
import { algorithmsOf, generateMaterial, type Material } from './keys/material.ts';
import { signDigest, signMessage, verifyDigest, verifyMessage } from './keys/signing.ts';
import { required } from './parameters.ts';
import { text } from './store.ts';

/** KMS. */
export interface Keys {
  readonly operations: Engine;
  /** Makes the key under this id, unless it is there; its material never changes. */
  ensureKey(keyId: string, spec: KeySpec, usage: KeyUsageType, description?: string): void;
  ensureAlias(alias: string, keyId: string): void;
}

interface Key {
  readonly id: string;
  readonly spec: KeySpec;
  readonly usage: KeyUsageType;
  readonly description: string;
  readonly created: number;
  readonly material: Material;
}

/** Bytes that Sign takes as a message and Encrypt as plaintext; longer content is hashed or sealed by its owner. */
const longest = 4096;

export const createKeys = ({ store, clock, region, account }: Surroundings): Keys => {
  store.exec(`
    CREATE TABLE IF NOT EXISTS kms_key(id TEXT PRIMARY KEY, document TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS kms_alias(name TEXT PRIMARY KEY, key TEXT NOT NULL)`);
  const arn = (id: string): string => `arn:aws:kms:${region}:${account}:key/${id}`;

  /** By id, ARN, alias name or alias ARN. */
  const find = (address: string): Key | undefined => {
    const name = address.replace(/^arn:aws:kms:[^:]*:\d*:(key\/)?/, '');
    const alias = store.get('SELECT key FROM kms_alias WHERE name = ?', name);
    const row = store.get('SELECT document FROM kms_key WHERE id = ?', alias ? text(alias, 'key') : name);
    if (!row) return undefined;
    const key: Key = JSON.parse(text(row, 'document'));
    return key;
  };
  const get = (address: string | undefined): Key => {
    const key = find(required(address, 'KeyId'));
    if (!key) throw new AwsError('NotFoundException', `Key '${address}' does not exist`);
    return key;
  };
  const usable = (address: string | undefined, usage: KeyUsageType): Key => {
    const key = get(address);
    if (key.usage === usage) return key;
    throw new AwsError('InvalidKeyUsageException', `${arn(key.id)} key usage is ${key.usage}`);
  };
  const describe = (key: Key): KeyMetadata => ({
    AWSAccountId: account,
    KeyId: key.id,
    Arn: arn(key.id),
    CreationDate: new Date(key.created),
    Description: key.description,
    Enabled: true,
    KeyManager: 'CUSTOMER',
    KeySpec: key.spec,
    KeyState: 'Enabled',
    KeyUsage: key.usage,
    MultiRegion: false,
    Origin: 'AWS_KMS',
    ...(key.usage === 'SIGN_VERIFY' && { SigningAlgorithms: [...algorithmsOf(key.spec)] }),
    ...(key.spec === 'SYMMETRIC_DEFAULT' && { EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] }),
  });
  const ensureKey: Keys['ensureKey'] = (id, spec, usage, description = '') => {
    if (find(id)) return;
    if ((spec === 'SYMMETRIC_DEFAULT') !== (usage === 'ENCRYPT_DECRYPT'))
      throw new AwsError('UnsupportedOperationException', `${spec} for ${usage} is not emulated locally`);
    const key: Key = { id, spec, usage, description, created: clock.now(), material: generateMaterial(spec) };
    store.run('INSERT INTO kms_key VALUES(?, ?)', id, JSON.stringify(key));
  };
  const ensureAlias: Keys['ensureAlias'] = (alias, keyId) =>
    store.run('INSERT OR REPLACE INTO kms_alias VALUES(?, ?)', alias, get(keyId).id);

  const signer = (input: SignCommandInput | VerifyCommandInput) => {
    const key = usable(input.KeyId, 'SIGN_VERIFY');
    const algorithm = required(input.SigningAlgorithm, 'SigningAlgorithm');
    const message = required(input.Message, 'Message');
    const { MessageType = 'RAW' } = input;
    const length = Number(algorithm.slice(-3)) / 8;
    if (!algorithmsOf(key.spec).includes(algorithm))
      throw new AwsError(
        'InvalidKeyUsageException',
        `Algorithm ${algorithm} is incompatible with key spec ${key.spec}.`,
      );
    if (MessageType === 'RAW' ? message.length > longest : MessageType !== 'DIGEST' || message.length !== length)
      throw new AwsError('ValidationException', `${message.length} bytes are not a message of type ${MessageType}`);
    return { key, algorithm, message, digested: MessageType === 'DIGEST' };
  };

  const dataKey = (input: GenerateDataKeyCommandInput | GenerateDataKeyWithoutPlaintextCommandInput) => {
    const key = usable(input.KeyId, 'ENCRYPT_DECRYPT');
    const length = input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32);
    const Plaintext = randomBytes(length);
    return {
      KeyId: arn(key.id),
      CiphertextBlob: seal(key.id, key.material, Plaintext, input.EncryptionContext),
      Plaintext,
    };
  };

  const operations = {
    CreateKey: (input: CreateKeyCommandInput) => {
      const id = randomUUID();
      ensureKey(id, input.KeySpec ?? 'SYMMETRIC_DEFAULT', input.KeyUsage ?? 'ENCRYPT_DECRYPT', input.Description);
      return { KeyMetadata: describe(get(id)) };
    },
    CreateAlias: (input: CreateAliasCommandInput): void => {
      const alias = required(input.AliasName, 'AliasName');
      if (!alias.startsWith('alias/')) throw new AwsError('ValidationException', 'Alias must start with alias/');
      if (find(alias)) throw new AwsError('AlreadyExistsException', `${alias} exists`);
      ensureAlias(alias, required(input.TargetKeyId, 'TargetKeyId'));
    },
    DescribeKey: (input: DescribeKeyCommandInput) => ({ KeyMetadata: describe(get(input.KeyId)) }),
    GetPublicKey: (input: GetPublicKeyCommandInput) => {
      const { id, spec, usage, material } = get(input.KeyId);
      if (material.public === undefined) throw new AwsError('UnsupportedOperationException', 'The key is symmetric');
      const PublicKey = Buffer.from(material.public, 'base64');
      return { KeyId: arn(id), KeySpec: spec, KeyUsage: usage, PublicKey, SigningAlgorithms: algorithmsOf(spec) };
    },

    Sign: (input: SignCommandInput) => {
      const { key, algorithm, message, digested } = signer(input);
      const Signature = (digested ? signDigest : signMessage)(key.material, algorithm, message);
      return { KeyId: arn(key.id), Signature, SigningAlgorithm: algorithm };
    },
    Verify: (input: VerifyCommandInput) => {
      const { key, algorithm, message, digested } = signer(input);
      const signature = required(input.Signature, 'Signature');
      if (!(digested ? verifyDigest : verifyMessage)(key.material, algorithm, message, signature))
        throw new AwsError('KMSInvalidSignatureException', 'The signature is not valid');
      return { KeyId: arn(key.id), SignatureValid: true, SigningAlgorithm: algorithm };
    },

    Encrypt: (input: EncryptCommandInput) => {
      const key = usable(input.KeyId, 'ENCRYPT_DECRYPT');
      const plaintext = required(input.Plaintext, 'Plaintext');
      if (plaintext.length > longest) throw new AwsError('ValidationException', 'The plaintext is too long');
      return { KeyId: arn(key.id), CiphertextBlob: seal(key.id, key.material, plaintext, input.EncryptionContext) };
    },
    Decrypt: (input: DecryptCommandInput) => {
      const blob = required(input.CiphertextBlob, 'CiphertextBlob');
      const key = usable(sealedWith(blob), 'ENCRYPT_DECRYPT');
      if (input.KeyId !== undefined && get(input.KeyId).id !== key.id)
        throw new AwsError('IncorrectKeyException', 'The ciphertext was not made with this key');
      return { KeyId: arn(key.id), Plaintext: unseal(key.material, blob, input.EncryptionContext) };
    },
    GenerateDataKey: dataKey,
    GenerateDataKeyWithoutPlaintext: (input: GenerateDataKeyWithoutPlaintextCommandInput) => {
      const { Plaintext: _plaintext, ...sealed } = dataKey(input);
      return sealed;
    },
  } satisfies Engine;

  return { operations, ensureKey, ensureAlias };
};
