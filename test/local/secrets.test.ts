import {
  CreateSecretCommand,
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
  'a secret is kept as it was last put, through the door: %s',
  async (door) => {
    const { secrets } = await open(door);
    const { ARN } = await secrets.send(new CreateSecretCommand({ Name: 'bank/key-1', SecretString: 'a' }));
    await secrets.send(new PutSecretValueCommand({ SecretId: ARN, SecretString: 'mật khẩu' }));
    const current = await secrets.send(new GetSecretValueCommand({ SecretId: 'bank/key-1' }));
    expect(current).toMatchObject({ ARN, SecretString: 'mật khẩu', VersionStages: ['AWSCURRENT'] });

    const missing = { name: 'ResourceNotFoundException' };
    await expect(secrets.send(new GetSecretValueCommand({ SecretId: 'none' }))).rejects.toMatchObject(missing);
    const previous = new GetSecretValueCommand({ SecretId: ARN, VersionStage: 'AWSPREVIOUS' });
    await expect(secrets.send(previous)).rejects.toThrow('GetSecretValue with VersionStage is not emulated');
    const again = new CreateSecretCommand({ Name: 'bank/key-1', SecretString: 'c' });
    await expect(secrets.send(again)).rejects.toMatchObject({ name: 'ResourceExistsException' });
  },
);

test('a template has its secret generated once, and it is found by its ARN whatever its ending', async () => {
  const { cloud, secrets } = await open();
  const arn = 'arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:session-abc123';
  const read = async () => (await secrets.send(new GetSecretValueCommand({ SecretId: arn }))).SecretString;
  cloud.secrets.ensureSecret('session', {});
  const first = await read();
  expect(first).toMatch(/^[\w-]{32}$/);
  cloud.secrets.ensureSecret('session', {});
  expect(await read()).toBe(first);
  expect(() => cloud.secrets.ensureSecret('pin', { PasswordLength: 4 })).toThrow('PasswordLength is not emulated');
});
