import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { bundle } from '../../infra/bundling/bundle.ts';
import { AwsError, operator } from '../../local/cloud/engine.ts';
import { openLoopback } from '../local/loopback.ts';
import { handler as source, type Things } from './entries/use-services.ts';

afterEach(() => void vi.unstubAllEnvs());

const TableName = 'dossiers';
const AttributeDefinitions = [{ AttributeName: 'pk', AttributeType: 'S' }];
const KeySchema = [{ AttributeName: 'pk', KeyType: 'HASH' }];
const table = { TableName, AttributeDefinitions, KeySchema, BillingMode: 'PAY_PER_REQUEST' };
const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'End', States: { End: { Type: 'Succeed' } } });
const bytes = new Uint8Array([0, 255, 195, 40]);
const key = '11111111-2222-3333-4444-555555555555';
const signingKey = '11111111-2222-3333-4444-666666666666';

/** A cloud with one thing of each kind, which says once to each service's first call that it is too busy. */
const openBusyCloud = async () => {
  const { cloud } = await openLoopback();
  await cloud.execute('dynamodb', 'CreateTable', table, operator);
  cloud.objects.ensureBucket('papers', { versioning: true });
  cloud.keys.ensureKey(key, 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
  cloud.keys.ensureKey(signingKey, 'ECC_NIST_P256', 'SIGN_VERIFY');
  cloud.secrets.ensureSecret('client', 'mật khẩu');
  cloud.queue.ensureQueue('moving', {});
  const machine = { name: 'm', definition, roleArn: 'arn:aws:iam::000000000000:role/m' };
  const made = await cloud.execute('states', 'CreateStateMachine', machine, operator);
  const asked = new Set<string>();
  cloud.guard(({ service }) => {
    if (asked.has(service)) return;
    asked.add(service);
    throw service === 's3' ? new AwsError('SlowDown', 'slower', 503) : new AwsError('ThrottlingException', 'slower');
  });
  const { baseUrl, region } = cloud.surroundings;
  const { accessKeyId, secretAccessKey } = cloud.credentials(operator);
  vi.stubEnv('AWS_ENDPOINT_URL', baseUrl);
  vi.stubEnv('AWS_REGION', region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey);
  const { stateMachineArn } = z.object({ stateMachineArn: z.string() }).parse(made);
  const queue = `${baseUrl}/000000000000/moving`;
  const things = {
    table: TableName,
    key,
    signingKey,
    bucket: 'papers',
    secret: 'client',
    machine: stateMachineArn,
    queue,
  };
  return { things, asked };
};

const Bundle = z.object({ handler: z.custom<typeof source>() });
const packed = async (things: Things) => {
  const outdir = mkdtempSync(join(tmpdir(), 'motcua-bundle-'));
  await bundle({ entries: dirname(fileURLToPath(new URL('./entries/use-services.ts', import.meta.url))), outdir });
  const module: unknown = await import(pathToFileURL(join(outdir, 'use-services/index.mjs')).href);
  rmSync(outdir, { recursive: true });
  return Bundle.parse(module).handler(things);
};

const item = { pk: { S: 'a' }, bytes: { B: bytes }, n: { N: '1234567890.5' }, text: { S: 'Nguyễn "Ả" \n 🜚' } };

test.each(Object.entries({ 'a bundle': packed, 'the whole SDK': source }))(
  '%s has the same answers and errors from every service, after waiting when they are busy',
  async (_, use) => {
    const { things, asked } = await openBusyCloud();
    expect(await use(things)).toEqual({
      items: {
        read: item,
        found: 1,
        refused: 'ConditionalCheckFailedException',
        cancelled: [expect.objectContaining({ Code: 'ConditionalCheckFailed' })],
        deleted: item.pk,
      },
      keys: { signed: true, same: true, length: 32 },
      objects: {
        read: bytes,
        modified: true,
        again: 'PreconditionFailed',
        missing: 'NoSuchKey',
        download: [200, 'text/plain', bytes],
      },
      executions: { started: true, name: 'a', stale: 'InvalidToken' },
      messages: { body: '{"ổ":1}', counted: { ApproximateNumberOfMessages: '1' }, gone: 'QueueDoesNotExist' },
      failed: 0,
      secrets: { SecretString: 'mật khẩu', none: 'ResourceNotFoundException' },
    });
    expect(asked.size).toBe(7);
  },
);
