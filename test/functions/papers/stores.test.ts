import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../../local/cloud/door.ts';
import { operator } from '../../../local/cloud/engine.ts';
import { getUnsigned, putReceipt, putUnsigned, type UnsignedResult } from '../../../functions/papers/paper-store.ts';
import { resultKey, storeOnce } from '../../../functions/papers/result-store.ts';
import { code } from '../../core/sample-events.ts';
import { openLand, settings } from '../land.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 the first signed result');
const sha256 = createHash('sha256').update(bytes);
const hex = sha256.copy().digest('hex');

const openBuckets = async () => {
  const { cloud } = await openLand();
  cloud.objects.ensureBucket('results', { versioning: true });
  cloud.objects.ensureBucket('papers', {});
  return connect(new S3Client(settings), cloud, operator);
};

test('a result is written once: who comes second gets the first', async () => {
  const s3 = await openBuckets();
  const first = await storeOnce(s3, 'results', code, bytes);
  expect(first).toMatchObject({ key: `results/${code}.pdf`, sha256: hex, bytes });
  const other = new TextEncoder().encode('%PDF-1.7 another one');
  const [second, third] = await Promise.all([
    storeOnce(s3, 'results', code, other),
    storeOnce(s3, 'results', code, other),
  ]);
  for (const again of [second, third]) {
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
    expect([again.sha256, again.versionId]).toEqual([hex, first.versionId]);
  }
});

const named = (name: string) => Object.assign(new Error(name), { name });

describe('the write of a result', () => {
  const mock = mockClient(S3Client);
  const s3 = new S3Client({});
  beforeEach(() => mock.reset());

  test('is conditional and carries its checksum', async () => {
    mock.on(PutObjectCommand).resolves({ VersionId: 'v-7' });
    expect(await storeOnce(s3, 'results', code, bytes)).toMatchObject({ versionId: 'v-7' });
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'results',
      Key: resultKey(code),
      IfNoneMatch: '*',
      ChecksumSHA256: sha256.copy().digest('base64'),
      ContentType: 'application/pdf',
    });
  });
  test('that meets another one under way is tried again while nothing is there yet', async () => {
    mock.on(PutObjectCommand).rejects(named('ConditionalRequestConflict'));
    mock.on(GetObjectCommand).rejects(named('NoSuchKey'));
    await expect(storeOnce(s3, 'results', code, bytes)).rejects.toThrow('NoSuchKey');
  });
  test.each(['AccessDenied', 'SlowDown', 'BadDigest'])(
    'that fails for %s is a fault, and nothing is read',
    async (name) => {
      mock.on(PutObjectCommand).rejects(named(name));
      await expect(storeOnce(s3, 'results', code, bytes)).rejects.toThrow(name);
      expect(mock.commandCalls(GetObjectCommand)).toEqual([]);
    },
  );
});

test('an unsigned result comes back as it went, a receipt lies under its own name', async () => {
  const s3 = await openBuckets();
  const unsigned: UnsignedResult = {
    pdf: bytes,
    boxes: [{ field: 'officer', page: 1, x: 10, y: 20, width: 30, height: 40 }],
    appearances: { officer: new Uint8Array([1, 2, 255]), seal: new Uint8Array() },
    at: '2026-11-23T02:00:00.000Z',
  };
  await putUnsigned(s3, 'papers', code, unsigned);
  const read = await getUnsigned(s3, 'papers', code);
  expect({ ...read, pdf: Buffer.from(read.pdf).toString() }).toMatchObject({
    pdf: '%PDF-1.7 the first signed result',
    boxes: unsigned.boxes,
    at: unsigned.at,
  });
  expect([...read.appearances.officer, '/', ...read.appearances.seal]).toEqual([1, 2, 255, '/']);
  await putReceipt(s3, 'papers', code, bytes);
  const { Body, ContentType } = await s3.send(new GetObjectCommand({ Bucket: 'papers', Key: `receipts/${code}.pdf` }));
  expect([await Body?.transformToString(), ContentType]).toEqual([
    '%PDF-1.7 the first signed result',
    'application/pdf',
  ]);
});

test('what is no unsigned result is a fault', async () => {
  const s3 = await openBuckets();
  await expect(getUnsigned(s3, 'papers', code)).rejects.toMatchObject({ name: 'NoSuchKey' });
  const key = `unsigned/${code}.json`;
  await s3.send(new PutObjectCommand({ Bucket: 'papers', Key: key, Body: '{"pdf":"not base64!"}' }));
  await expect(getUnsigned(s3, 'papers', code)).rejects.toThrow('pdf');
});
