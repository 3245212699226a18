import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../../local/cloud/door.ts';
import { operator } from '../../../local/cloud/engine.ts';
import {
  getUnsigned,
  paperKeys,
  putPaper,
  putUnsigned,
  type UnsignedResult,
} from '../../../functions/papers/paper-store.ts';
import { resultKey, storeOnce } from '../../../functions/papers/result-store.ts';
import { code } from '../../core/sample-events.ts';
import { openLand, settings } from '../land.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 the first signed result');
const sha256 = createHash('sha256').update(bytes);
const hex = sha256.copy().digest('hex');

const openBuckets = async () => {
  const { cloud } = await openLand();
  cloud.objects.ensureBucket('results', { versioning: true });
  cloud.objects.ensureBucket('papers', { versioning: true });
  return connect(new S3Client(settings), cloud, operator);
};

const ours = async (): Promise<boolean> => true;
const other = new TextEncoder().encode('%PDF-1.7 another one');

test('a result is written once: who comes second gets the first', async () => {
  const s3 = await openBuckets();
  const first = await storeOnce(s3, 'results', code, bytes, ours);
  expect(first).toMatchObject({ key: `results/${code}.pdf`, sha256: hex, bytes });
  const [second, third] = await Promise.all([
    storeOnce(s3, 'results', code, other, ours),
    storeOnce(s3, 'results', code, other, ours),
  ]);
  for (const again of [second, third]) {
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
    expect([again.sha256, again.versionId]).toEqual([hex, first.versionId]);
  }
});

const isOurs = async (found: Uint8Array): Promise<boolean> => !new TextDecoder().decode(found).includes('foreign');
const plant = async (s3: S3Client, places: number, Body: string): Promise<void> => {
  for (let place = 1; place <= places; place++)
    await s3.send(new PutObjectCommand({ Bucket: 'results', Key: resultKey(code, place), Body, IfNoneMatch: '*' }));
};

describe('foreign files in the way', () => {
  test('are passed by, and all who sign at once meet in the next place', async () => {
    const s3 = await openBuckets();
    await plant(s3, 3, 'foreign');
    const stored = await Promise.all(
      [bytes, other, bytes, other].map(async (each) => storeOnce(s3, 'results', code, each, isOurs)),
    );
    expect(new Set(stored.map(({ key }) => key))).toEqual(new Set([`results/${code}.4.pdf`]));
    expect(new Set(stored.map(({ versionId }) => versionId)).size).toBe(1);
    expect(await storeOnce(s3, 'results', code, other, isOurs)).toMatchObject({ sha256: stored[0]?.sha256 });
  });
  test('too large for a result are not even read', async () => {
    const s3 = await openBuckets();
    await plant(s3, 1, 'a'.repeat(20_000_001));
    const seen: number[] = [];
    const stored = await storeOnce(s3, 'results', code, bytes, async (found) => {
      seen.push(found.length);
      return false;
    });
    expect(stored).toMatchObject({ key: `results/${code}.2.pdf`, sha256: hex });
    expect(seen).toEqual([0]);
  });
  test('in very many places are a fault in the end', async () => {
    const s3 = await openBuckets();
    await plant(s3, 20, 'foreign');
    await expect(storeOnce(s3, 'results', code, bytes, isOurs)).rejects.toThrow('other files');
  });
});

const named = (name: string) => Object.assign(new Error(name), { name });

describe('the write of a result', () => {
  const s3 = new S3Client({});
  const mock = mockClient(s3);
  beforeEach(() => mock.reset());

  test('is conditional and carries its checksum', async () => {
    mock.on(PutObjectCommand).resolves({ VersionId: 'v-7' });
    expect(await storeOnce(s3, 'results', code, bytes, ours)).toMatchObject({ versionId: 'v-7' });
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'results',
      Key: resultKey(code),
      IfNoneMatch: '*',
      ChecksumSHA256: sha256.copy().digest('base64'),
      ContentType: 'application/pdf',
    });
  });
  test.each(['AccessDenied', 'SlowDown', 'BadDigest', 'ConditionalRequestConflict'])(
    'that fails for %s is a fault, and nothing is read',
    async (name) => {
      mock.on(PutObjectCommand).rejects(named(name));
      await expect(storeOnce(s3, 'results', code, bytes, ours)).rejects.toThrow(name);
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
  expect([...(read.appearances.officer ?? []), '/', ...read.appearances.seal]).toEqual([1, 2, 255, '/']);
  await putPaper(s3, 'papers', paperKeys.form(code, '01'), bytes);
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
