import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { expect, test } from 'vitest';
import { connect } from '../../local/cloud/door.ts';
import { operator } from '../../local/cloud/engine.ts';
import { openLoopback } from './loopback.ts';

const open = async (door: 'wire' | 'in process' = 'wire') => {
  const { cloud, client } = await openLoopback();
  const direct = new SecretsManagerClient(client);
  return { cloud, secrets: door === 'wire' ? direct : connect(direct, cloud, operator) };
};

test.each(['wire', 'in process'] as const)(
  'a secret is kept with its former version, through the door: %s',
  async (door) => {
    const { secrets } = await open(door);
    const { ARN } = await secrets.send(new CreateSecretCommand({ Name: 'bank/key-1', SecretString: 'a' }));
    await secrets.send(new PutSecretValueCommand({ SecretId: ARN, SecretBinary: Buffer.from('b') }));
    const current = await secrets.send(new GetSecretValueCommand({ SecretId: 'bank/key-1' }));
    expect(Buffer.from(current.SecretBinary ?? []).toString()).toBe('b');
    expect(current).toMatchObject({ ARN, VersionStages: ['AWSCURRENT'] });
    const previous = new GetSecretValueCommand({ SecretId: ARN, VersionStage: 'AWSPREVIOUS' });
    expect(await secrets.send(previous)).toMatchObject({ SecretString: 'a' });
    const { VersionIdsToStages } = await secrets.send(new DescribeSecretCommand({ SecretId: ARN }));
    expect(VersionIdsToStages?.[current.VersionId ?? '']).toEqual(['AWSCURRENT']);

    const missing = { name: 'ResourceNotFoundException' };
    await expect(secrets.send(new GetSecretValueCommand({ SecretId: 'none' }))).rejects.toMatchObject(missing);
    const unknown = new GetSecretValueCommand({ SecretId: ARN, VersionId: '00000000-0000-0000-0000-000000000000' });
    await expect(secrets.send(unknown)).rejects.toMatchObject(missing);
    const again = new CreateSecretCommand({ Name: 'bank/key-1', SecretString: 'c' });
    await expect(secrets.send(again)).rejects.toMatchObject({ name: 'ResourceExistsException' });
  },
);

test('a template has its secret generated once, under the ARN it resolves to', async () => {
  const { cloud, secrets } = await open();
  const arn = 'arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:session-abc123';
  const generated = {
    SecretStringTemplate: '{"user":"app"}',
    GenerateStringKey: 'password',
    PasswordLength: 40,
    ExcludePunctuation: true,
  };
  cloud.secrets.ensureSecret('session', generated, arn);
  const read = async () => (await secrets.send(new GetSecretValueCommand({ SecretId: arn }))).SecretString;
  const first = await read();
  expect(JSON.parse(first ?? '')).toEqual({ user: 'app', password: expect.stringMatching(/^[A-Za-z0-9]{40}$/) });
  cloud.secrets.ensureSecret('session', generated, arn);
  expect(await read()).toBe(first);
});

test('a random password holds each kind of sign that is not excluded', async () => {
  const { secrets } = await open();
  const { RandomPassword = '' } = await secrets.send(
    new GetRandomPasswordCommand({ PasswordLength: 4, ExcludeCharacters: 'aeiou"\\' }),
  );
  expect(RandomPassword).toHaveLength(4);
  for (const kind of [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z0-9]/]) expect(RandomPassword).toMatch(kind);
  expect(RandomPassword).not.toMatch(/[aeiou"\\]/);
});
