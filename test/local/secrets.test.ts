import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, test } from 'vitest';
import { connect } from '../../local/cloud/door.ts';
import { operator } from '../../local/cloud/engine.ts';
import { openLoopback } from './loopback.ts';

const open = async (door: 'wire' | 'in process' = 'wire') => {
  const { cloud, client } = await openLoopback();
  const direct = new SecretsManagerClient(client);
  return { cloud, secrets: door === 'wire' ? direct : connect(direct, cloud, operator) };
};

test.each(['wire', 'in process'] as const)('a secret is read by name or ARN, through the door: %s', async (door) => {
  const { cloud, secrets } = await open(door);
  cloud.secrets.ensureSecret('bank/key-1', 'mật khẩu');
  const arn = 'arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:bank/key-1-abc123';
  for (const SecretId of ['bank/key-1', arn]) {
    const current = await secrets.send(new GetSecretValueCommand({ SecretId }));
    expect(current.SecretString).toBe('mật khẩu');
  }

  const missing = { name: 'ResourceNotFoundException' };
  await expect(secrets.send(new GetSecretValueCommand({ SecretId: 'none' }))).rejects.toMatchObject(missing);
  const previous = new GetSecretValueCommand({ SecretId: arn, VersionStage: 'AWSPREVIOUS' });
  await expect(secrets.send(previous)).rejects.toMatchObject(missing);
  const put = new PutSecretValueCommand({ SecretId: 'bank/key-1', SecretString: 'b' });
  await expect(secrets.send(put)).rejects.toThrow('secretsmanager.PutSecretValue is not emulated');
});

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
