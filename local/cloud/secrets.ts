import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type {
  CreateSecretCommandInput,
  GetSecretValueCommandInput,
  PutSecretValueCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { documentsOf } from './documents.ts';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { onlyMembers, required, understanding } from './parameters.ts';

/** Secrets Manager: the current text of each secret. */
export interface Secrets {
  readonly operations: Engine;
  /**
   * Makes the secret with this text, or with a generated one, unless it is there. The template's wishes for a generated
   * text are not emulated: the object must be empty.
   */
  ensureSecret(name: string, content: string | object): void;
}

interface Secret {
  readonly name: string;
  readonly version: string;
  readonly created: number;
  readonly text: string;
}

export const createSecrets = ({ store, clock, region, account }: Surroundings): Secrets => {
  const kept = documentsOf<Secret>(store, 'secret');
  /** Six signs end the ARN of a secret; AWS draws them at random, here they follow from the name. */
  const arnOf = (name: string): string => {
    const ending = createHash('sha256').update(name).digest('base64url').replace(/[-_]/g, 'x').slice(0, 6);
    return `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${ending}`;
  };
  const find = (address: string): Secret | undefined => {
    const name = address.startsWith('arn:') ? (address.split(':secret:')[1] ?? '').replace(/-\w{6}$/, '') : address;
    return kept.find(name);
  };
  const get = (address: string | undefined): Secret => {
    const secret = find(required(address, 'SecretId'));
    if (secret) return secret;
    throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  };
  const save = (name: string, content: string | undefined) => {
    const secret = { name, version: randomUUID(), created: clock.now(), text: required(content, 'SecretString') };
    kept.put(name, secret);
    return { ARN: arnOf(name), Name: name, VersionId: secret.version };
  };

  const operations = {
    CreateSecret: ({ Name, SecretString }: CreateSecretCommandInput) => {
      const name = required(Name, 'Name');
      if (find(name)) throw new AwsError('ResourceExistsException', `The secret ${name} already exists.`);
      return save(name, SecretString);
    },
    PutSecretValue: (input: PutSecretValueCommandInput) => save(get(input.SecretId).name, input.SecretString),
    GetSecretValue: (input: GetSecretValueCommandInput) => {
      const { name, version, created, text: SecretString } = get(input.SecretId);
      const stage = { VersionId: version, VersionStages: ['AWSCURRENT'], CreatedDate: new Date(created) };
      return { ARN: arnOf(name), Name: name, ...stage, SecretString };
    },
  };

  return {
    operations: understanding(operations, {
      CreateSecret: 'Name SecretString ClientRequestToken',
      PutSecretValue: 'SecretId SecretString ClientRequestToken',
      GetSecretValue: 'SecretId',
    }),
    ensureSecret: (name, content) => {
      if (typeof content === 'object') onlyMembers('GenerateSecretString', content, []);
      if (!find(name)) save(name, typeof content === 'string' ? content : randomBytes(24).toString('base64url'));
    },
  };
};
