import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { bundle } from '../../infra/bundling/bundle.ts';
import { unreached } from '../../infra/bundling/unreached.ts';

const outdir = mkdtempSync(join(tmpdir(), 'motcua-bundle-'));
const Bundle = z.object({ handler: z.custom<(call: string) => Promise<object>>() });

const answers: Readonly<Record<string, { status: number; body: string; headers?: Record<string, string> }>> = {
  'DynamoDB_20120810.GetItem': {
    status: 400,
    body: '{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"no such table"}',
  },
  'DynamoDB_20120810.TransactWriteItems': {
    status: 400,
    body: '{"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException","Message":"cancelled","CancellationReasons":[{"Code":"ConditionalCheckFailed","Item":{"version":{"N":"3"}}}]}',
  },
  'TrentService.Sign': { status: 200, body: '{"KeyId":"k","Signature":"AQID","SigningAlgorithm":"ECDSA_SHA_256"}' },
  'TrentService.Encrypt': { status: 200, body: '{"KeyId":"k"}' },
  GET: { status: 404, body: '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>gone</Message></Error>' },
  PUT: { status: 200, body: '', headers: { 'x-amz-version-id': 'v1', etag: '"e"' } },
};
const dropped = new Set<string>();
const cloud = createServer((request, response) => {
  const target = String(request.headers['x-amz-target']);
  if (target === 'TrentService.Encrypt' && !dropped.has(target)) {
    dropped.add(target);
    request.socket.destroy();
    return;
  }
  request.resume().on('end', () => {
    const answer = answers[String(request.headers['x-amz-target'] ?? request.method)];
    response.writeHead(answer?.status ?? 500, answer?.headers ?? {}).end(answer?.body);
  });
});
let handler: (call: string) => Promise<object>;
let packed: readonly string[];

beforeAll(async () => {
  const entries = dirname(fileURLToPath(new URL('./entries/ask-services.ts', import.meta.url)));
  const [metafile] = await Promise.all([
    bundle({ entries, outdir }),
    new Promise<void>((resolve) => cloud.listen(0, '127.0.0.1', resolve)),
  ]);
  packed = Object.keys(metafile.inputs);
  const { port } = z.object({ port: z.number() }).parse(cloud.address());
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  ({ handler } = Bundle.parse(await import(pathToFileURL(join(outdir, 'ask-services/index.mjs')).href)));
});
afterAll(() => {
  cloud.close();
  rmSync(outdir, { recursive: true });
  vi.unstubAllEnvs();
});

test('an error keeps its name and message although its class is not in the bundle', async () => {
  expect(await handler('get')).toEqual({ name: 'ResourceNotFoundException', message: 'no such table' });
  expect(await handler('read')).toMatchObject({ name: 'NoSuchKey' });
});

test('a cancelled transaction still says why', async () => {
  expect(await handler('transact')).toMatchObject({
    name: 'TransactionCanceledException',
    reasons: [{ Code: 'ConditionalCheckFailed', Item: { version: { N: '3' } } }],
  });
});

test('answers are read as ever', async () => {
  expect(await handler('sign')).toMatchObject({ KeyId: 'k', Signature: new Uint8Array([1, 2, 3]) });
  expect(await handler('write')).toMatchObject({ VersionId: 'v1' });
});

test('a connection that breaks is tried again', async () => {
  expect(await handler('patient')).toMatchObject({ KeyId: 'k', $metadata: { attempts: 2 } });
});

test('what is left out says so when it is called for', async () => {
  expect(await handler('prefixed')).toMatchObject({ message: 'host prefixes are not in the bundle' });
});

test.each(unreached)('$file is still where it is left out', ({ file }) => {
  expect(packed.filter((input) => file.test(input))).not.toEqual([]);
});
