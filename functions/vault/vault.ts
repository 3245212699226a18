import { randomBytes } from 'node:crypto';
import { GetItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KMSClient } from '@aws-sdk/client-kms';
import { loadMasterKey } from './master-key.ts';
import { deriveKey, keyedHash, open, seal } from './sealing.ts';

/** Personal details at rest: sealed with a key of the citizen’s own, which can be destroyed to erase them. */
export interface Vault {
  /** Stands for a personal identifier, or any other value, in keys and indexes. */
  hash(value: string): Promise<string>;
  /** Seals a JSON value for a citizen; `context` names the place where it will lie. */
  seal(citizen: string, context: string, value: unknown): Promise<string>;
  /** The JSON text that was sealed; `KeyErased` when the citizen’s key was. */
  open(citizen: string, context: string, sealed: string): Promise<string>;
}

export interface VaultTools {
  readonly dynamodb: DynamoDBClient;
  readonly kms: KMSClient;
  readonly table: string;
  readonly keyId: string;
}

/** Keys for one purpose each, made of the master key, which itself is not kept. */
interface DerivedKeys {
  readonly wrapping: Uint8Array;
  readonly index: Uint8Array;
}

/** What was sealed for this citizen can never be read again, as they or the law wanted. */
export class KeyErased extends Error {
  constructor() {
    super('the key of this citizen was erased');
    this.name = 'KeyErased';
  }
}
const erased = async (): Promise<never> => {
  throw new KeyErased();
};

/** KMS is asked once per container, for the master key; citizens’ keys are unwrapped with that. */
export const createVault = ({ dynamodb, kms, table, keyId }: VaultTools): Vault => {
  let derived: Promise<DerivedKeys> | undefined;
  const derivedKeys = async (): Promise<DerivedKeys> => {
    derived ??= loadMasterKey(dynamodb, kms, table, keyId).then(
      (master) => ({ wrapping: deriveKey(master, 'citizen-keys'), index: deriveKey(master, 'index') }),
      (error: unknown) => {
        derived = undefined;
        throw error;
      },
    );
    return derived;
  };
  const known = new Map<string, Uint8Array>();

  const storedKey = async (pk: string, wrapping: Uint8Array): Promise<Uint8Array | undefined> => {
    const read = new GetItemCommand({ TableName: table, Key: { pk: { S: pk } }, ConsistentRead: true });
    const { Item } = await dynamodb.send(read);
    const wrapped = Item?.['wrapped']?.S;
    return wrapped === undefined ? undefined : open(wrapping, pk, wrapped);
  };

  const keyOf = async (
    citizen: string,
    otherwise: (pk: string, wrapping: Uint8Array) => Promise<Uint8Array>,
  ): Promise<Uint8Array> => {
    const pk = `CITIZEN#${citizen}`;
    const { wrapping } = await derivedKeys();
    const key = known.get(pk) ?? (await storedKey(pk, wrapping)) ?? (await otherwise(pk, wrapping));
    known.set(pk, key);
    return key;
  };

  const createKey = async (pk: string, wrapping: Uint8Array): Promise<Uint8Array> => {
    const fresh = randomBytes(32);
    try {
      await dynamodb.send(
        new PutItemCommand({
          TableName: table,
          Item: { pk: { S: pk }, wrapped: { S: seal(wrapping, pk, fresh) } },
          ConditionExpression: 'attribute_not_exists(#pk)',
          ExpressionAttributeNames: { '#pk': 'pk' },
        }),
      );
      return fresh;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
      const winner = await storedKey(pk, wrapping);
      if (winner === undefined) throw error;
      return winner;
    }
  };

  return {
    hash: async (value) => keyedHash((await derivedKeys()).index, value),
    seal: async (citizen, context, value) => seal(await keyOf(citizen, createKey), context, JSON.stringify(value)),
    open: async (citizen, context, sealed) => open(await keyOf(citizen, erased), context, sealed).toString('utf8'),
  };
};
