import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { GetSecretValueCommandInput } from '@aws-sdk/client-secrets-manager';
import { documentsOf } from './documents.ts';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { onlyMembers, required, understanding } from './parameters.ts';

/** Secrets Manager: secrets that are made once and read. */
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

  const GetSecretValue = ({ SecretId }: GetSecretValueCommandInput) => {
    const secret = kept.find(required(SecretId, 'SecretId').replace(/^arn:.*:secret:(.+)-\w{6}$/, '$1'));
    if (!secret) throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    const { name, version, created, text: SecretString } = secret;
    const stage = { VersionId: version, VersionStages: ['AWSCURRENT'], CreatedDate: new Date(created) };
    return { ARN: arnOf(name), Name: name, ...stage, SecretString };
  };

  return {
    operations: understanding({ GetSecretValue }, { GetSecretValue: 'SecretId' }),
    ensureSecret: (name, content) => {
      if (typeof content === 'object') onlyMembers('GenerateSecretString', content, []);
      if (kept.find(name)) return;
      const text = typeof content === 'string' ? content : randomBytes(24).toString('base64url');
      kept.put(name, { name, version: randomUUID(), created: clock.now(), text });
    },
  };
};
