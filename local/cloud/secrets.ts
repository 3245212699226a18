import { randomBytes } from 'node:crypto';
import type { GetSecretValueCommandInput } from '@aws-sdk/client-secrets-manager';
import { documentsOf } from './documents.ts';
import { AwsError, type Surroundings } from './engine.ts';
import { onlyMembers, required, understanding } from './parameters.ts';

export type Secrets = ReturnType<typeof createSecrets>;

/** Secrets Manager: texts that are made once and read, by name or ARN. */
export const createSecrets = ({ store }: Surroundings) => {
  const kept = documentsOf<string>(store, 'secret text');
  const GetSecretValue = ({ SecretId, VersionStage = 'AWSCURRENT' }: GetSecretValueCommandInput) => {
    // AWS ends the ARN of a secret with six signs that it draws at random.
    const Name = required(SecretId, 'SecretId').replace(/^arn:.*:secret:(.+)-\w{6}$/, '$1');
    const SecretString = kept.find(Name);
    if (SecretString !== undefined && VersionStage === 'AWSCURRENT') return { Name, SecretString };
    throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  };
  return {
    operations: understanding({ GetSecretValue }, { GetSecretValue: 'SecretId VersionStage' }),
    /**
     * Makes the secret with this text, or with a generated one, unless it is there. Of the template's wishes
     * for a generated text only the one for no punctuation is emulated, which is always granted.
     */
    ensureSecret: (name: string, content: string | object): void => {
      if (typeof content === 'object') onlyMembers('GenerateSecretString', content, ['ExcludePunctuation']);
      if (kept.find(name) !== undefined) return;
      kept.put(name, typeof content === 'string' ? content : randomBytes(16).toString('hex'));
    },
  };
};
