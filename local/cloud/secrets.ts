import { createHash, randomUUID } from 'node:crypto';
import type {
  CreateSecretCommandInput,
  DescribeSecretCommandInput,
  GetRandomPasswordCommandInput,
  GetSecretValueCommandInput,
  PutSecretValueCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { AwsError, type Engine, type Surroundings } from './engine.ts';
import { required } from './parameters.ts';
import { generatePassword } from './secrets/password.ts';
import { text } from './store.ts';

/** How a template has a secret made: CloudFormation's `GenerateSecretString`. */
interface Generated extends GetRandomPasswordCommandInput {
  /** A JSON object, as text, that the generated password is put into under `GenerateStringKey`. */
  readonly SecretStringTemplate?: string | undefined;
  readonly GenerateStringKey?: string | undefined;
}

/** Secrets Manager. */
export interface Secrets {
  readonly operations: Engine;
  /** Makes the secret with this text, or with one generated, unless it is there. */
  ensureSecret(name: string, content: string | Generated, arn?: string): void;
}

interface Version {
  readonly id: string;
  readonly created: number;
  readonly text?: string | undefined;
  /** Base64. */
  readonly binary?: string | undefined;
}
interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly created: number;
  readonly description?: string | undefined;
  readonly current: Version;
  readonly previous?: Version;
}

const generate = ({ SecretStringTemplate, GenerateStringKey, ...input }: Generated): string => {
  const password = generatePassword(input);
  if (SecretStringTemplate === undefined || GenerateStringKey === undefined) return password;
  const template: Record<string, unknown> = JSON.parse(SecretStringTemplate);
  return JSON.stringify({ ...template, [GenerateStringKey]: password });
};

const named = ({ name, arn, current }: Secret) => ({ ARN: arn, Name: name, VersionId: current.id });

const missing = (): AwsError =>
  new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");

export const createSecrets = ({ store, clock, region, account }: Surroundings): Secrets => {
  store.exec('CREATE TABLE IF NOT EXISTS secret(name TEXT PRIMARY KEY, document TEXT NOT NULL)');
  /** Six signs end the ARN of a secret; AWS draws them at random, here they follow from the name. */
  const arnOf = (name: string): string => {
    const ending = createHash('sha256').update(name).digest('base64url').replace(/[-_]/g, 'x').slice(0, 6);
    return `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${ending}`;
  };
  const find = (address: string): Secret | undefined => {
    const name = address.startsWith('arn:') ? (address.split(':secret:')[1] ?? '').replace(/-\w{6}$/, '') : address;
    const row = store.get('SELECT document FROM secret WHERE name = ?', name);
    if (!row) return undefined;
    const secret: Secret = JSON.parse(text(row, 'document'));
    return secret;
  };
  const get = (address: string | undefined): Secret => {
    const secret = find(required(address, 'SecretId'));
    if (!secret) throw missing();
    return secret;
  };
  const save = (secret: Secret): void =>
    store.run('INSERT OR REPLACE INTO secret VALUES(?, ?)', secret.name, JSON.stringify(secret));
  const versionOf = (
    input: Pick<PutSecretValueCommandInput, 'ClientRequestToken' | 'SecretBinary' | 'SecretString'>,
  ): Version => ({
    id: input.ClientRequestToken ?? randomUUID(),
    created: clock.now(),
    text: input.SecretString,
    binary: input.SecretBinary && Buffer.from(input.SecretBinary).toString('base64'),
  });

  const create = (input: CreateSecretCommandInput, arn?: string) => {
    const name = required(input.Name, 'Name');
    if (find(name)) throw new AwsError('ResourceExistsException', `The secret ${name} already exists.`);
    const { Description: description } = input;
    const secret = { name, arn: arn ?? arnOf(name), created: clock.now(), description, current: versionOf(input) };
    save(secret);
    return named(secret);
  };

  const operations = {
    CreateSecret: (input: CreateSecretCommandInput) => create(input),
    PutSecretValue: (input: PutSecretValueCommandInput) => {
      const secret = get(input.SecretId);
      const next = { ...secret, current: versionOf(input), previous: secret.current };
      save(next);
      return { ...named(next), VersionStages: ['AWSCURRENT'] };
    },
    GetSecretValue: (input: GetSecretValueCommandInput) => {
      const { arn, current, previous, name } = get(input.SecretId);
      const stages = [
        { stage: 'AWSCURRENT', version: current },
        ...(previous ? [{ stage: 'AWSPREVIOUS', version: previous }] : []),
      ];
      const wanted = input.VersionStage ?? (input.VersionId === undefined ? 'AWSCURRENT' : undefined);
      const found = stages.find(
        ({ stage, version }) =>
          (wanted === undefined || stage === wanted) &&
          (input.VersionId === undefined || version.id === input.VersionId),
      );
      if (!found) throw missing();
      const { stage, version } = found;
      return {
        ARN: arn,
        Name: name,
        VersionId: version.id,
        VersionStages: [stage],
        CreatedDate: new Date(version.created),
        SecretString: version.text,
        SecretBinary: version.binary === undefined ? undefined : Buffer.from(version.binary, 'base64'),
      };
    },
    DescribeSecret: (input: DescribeSecretCommandInput) => {
      const { name, arn, description, created, current, previous } = get(input.SecretId);
      return {
        ARN: arn,
        Name: name,
        Description: description,
        CreatedDate: new Date(created),
        LastChangedDate: new Date(current.created),
        VersionIdsToStages: { [current.id]: ['AWSCURRENT'], ...(previous && { [previous.id]: ['AWSPREVIOUS'] }) },
      };
    },
    GetRandomPassword: (input: GetRandomPasswordCommandInput) => ({ RandomPassword: generatePassword(input) }),
  } satisfies Engine;

  return {
    operations,
    ensureSecret: (name, content, arn) => {
      if (find(name)) return;
      create({ Name: name, SecretString: typeof content === 'string' ? content : generate(content) }, arn);
    },
  };
};
