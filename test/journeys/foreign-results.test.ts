import { createHash } from 'node:crypto';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import type { DossierEvent } from '../../events/dossier-event.ts';
import { BirthStory } from '../../local/birth-story.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { breakDown } from '../../local/breakdown.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const papers = new BirthStory(province.stack.url, () => undefined);
const Bucket = province.output('ResultsBucket');

const own = await office.citizen('Nông Thị Mai');
const first = await office.file(own);
await office.finish(own, first);
const genuine = await papers.download(own, first, 'result');

/** A dossier of the same applicant, on the leader's desk. */
const atLeader = async (): Promise<string> => {
  const code = await office.file(own);
  await office.propose(code);
  await office.confirm(own, code);
  return code;
};
const approve = async (code: string): Promise<void> => {
  await office.approve(code);
  await pass(province, minute, 2);
};
/** On the way to a timestamp authority that stays away. */
const unstamped = async (code: string): Promise<void> => {
  await outside(province, 'timestamp', 'down');
  await office.approve(code);
  await pass(province, 10 * minute, 13);
  await parkedFor(code, 'TimestampUnavailable');
  await outside(province, 'timestamp', 'ok');
};
const resume = async (code: string): Promise<void> => {
  wanted(await office.act(await office.operator(), code, 'resume'), 200);
  await pass(province, minute, 2);
};

const parkedFor = async (code: string, error: string): Promise<void> => {
  const dossier = await province.dossiers.require(code);
  expect(dossier).toMatchObject({ phase: 'issue', status: 4, parked: { step: 'issue', error } });
  expect(dossier.result).toBeUndefined();
  expect(refusalIn(await own.get(`/v1/dossiers/${code}/result`))).toBe('404 not-found');
};

const Definition = z.object({ definition: z.string() });
/** Has the signing function run out of turn, as the machine of the procedure would. */
const signNow = async (code: string): Promise<string> => {
  const { execution = '' } = (await province.dossiers.readRun(code)) ?? {};
  const stateMachineArn = execution.split(':').slice(0, -1).join(':').replace(':execution:', ':stateMachine:');
  const described = await province.aws('states', 'DescribeStateMachine', { stateMachineArn });
  const [FunctionName] = /arn:aws:lambda:[^"]*signing[^"]*/.exec(Definition.parse(described).definition) ?? [];
  const Payload = JSON.stringify({ dossier: code });
  const answer = await province.aws('lambda', 'Invoke', { FunctionName, Payload });
  return Buffer.from(z.object({ Payload: z.instanceof(Uint8Array) }).parse(answer).Payload).toString();
};

const closedWithOwn = async (code: string): Promise<void> => {
  const { result, phase } = await province.dossiers.require(code);
  expect(phase).toBe('closed');
  const bytes = await papers.download(own, code, 'result');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(result?.sha256);
  expect(result?.sha256).not.toBe((await province.dossiers.require(first)).result?.sha256);
};

const Listed = z.object({ Versions: z.array(z.object({ Key: z.string(), Size: z.int() })) });
/** The papers in the places of a result; its data for machines lie beside. */
const listed = async (code: string) => {
  const found = await province.aws('s3', 'ListObjectVersions', { Bucket, Prefix: `results/${code}` });
  return Listed.parse(found).Versions.filter(({ Key }) => Key.endsWith('.pdf'));
};

const planted: [string, () => Promise<Uint8Array>][] = [
  ['an unsigned paper', async () => papers.download(own, first, 'receipt')],
  ['the genuine result of another dossier', async () => genuine],
  ['its genuine result, cut short', async () => genuine.subarray(0, genuine.length - 100)],
];

test.each(planted)('%s in the place of the result closes nothing and bars nothing', async (_what, file) => {
  const code = await atLeader();
  const [key, next] = [`results/${code}.pdf`, `results/${code}.2.pdf`];
  const foreign = await file();
  await province.aws('s3', 'PutObject', { Bucket, Key: key, Body: foreign, IfNoneMatch: '*' });
  const alarmed = province.lines.length;
  await approve(code);
  await closedWithOwn(code);
  expect((await province.dossiers.require(code)).result?.key).toBe(next);
  expect((await province.dossiers.log(code)).map(({ event }) => event.type)).not.toContain('dossier-parked');
  const shown = province.lines.slice(alarmed).filter((line) => line.includes('foreign-file') && line.includes(code));
  expect(shown).toHaveLength(1);
  const Versions = await listed(code);
  expect(Versions.map(({ Key, Size }) => [Key, Size === foreign.length])).toEqual([
    [next, false],
    [key, true],
  ]);
});

/** Approved, signed and stored, but parked before it could be bound; nothing is in the way any more. */
const storedUnbound = async (code: string): Promise<void> => {
  const signing = province.role('signing');
  const down = breakDown(
    province.stack,
    ({ operation, caller }) => operation === 'TransactWriteItems' && caller === signing,
  );
  await approve(code);
  await parkedFor(code, 'AccessDeniedException');
  down.mend();
};

test('a result that was stored behind a foreign file, and not bound, is found and bound; it stays the only one', async () => {
  const code = await atLeader();
  await province.aws('s3', 'PutObject', { Bucket, Key: `results/${code}.pdf`, Body: genuine, IfNoneMatch: '*' });
  await storedUnbound(code);
  await resume(code);
  await closedWithOwn(code);
  const Versions = await listed(code);
  expect(Versions).toHaveLength(2);
});

test('another dossier’s paper, given to the signing function, is neither stored nor issued', async () => {
  const code = await atLeader();
  await unstamped(code);
  const Papers = province.output('PapersBucket');
  await province.aws('s3', 'CopyObject', {
    Bucket: Papers,
    Key: `unsigned/${code}.json`,
    CopySource: `${Papers}/unsigned/${first}.json`,
  });
  expect(await signNow(code)).toContain('"errorType":"Refusal"');
  await parkedFor(code, 'TimestampUnavailable');
  const stored = await province.aws('s3', 'ListObjectVersions', { Bucket, Prefix: `results/${code}` });
  expect(stored).not.toHaveProperty('Versions.0');
  await resume(code);
  await closedWithOwn(code);
});

test('signed twice at once, a dossier has one result, and both go on from there', async () => {
  const code = await atLeader();
  await unstamped(code);
  const went = await Promise.all([signNow(code), signNow(code), signNow(code)]);
  expect(went).toEqual(went.map(() => '{"phase":"return","seconds":1}'));
  const log = await province.dossiers.log(code);
  expect(log.filter(({ event }) => event.type === 'result-issued')).toHaveLength(1);
  const Versions = await listed(code);
  expect(Versions).toHaveLength(1);
  // Its machine, which waited for an operator, is ended; the watch starts the next one where the dossier stands.
  const run = await province.dossiers.readRun(code);
  await province.aws('states', 'StopExecution', { executionArn: run?.execution });
  await pass(province, 6 * minute);
  await closedWithOwn(code);
});

test('a file that is bound to another dossier already is not bound again', async () => {
  const code = await atLeader();
  await storedUnbound(code);
  const stored = { Bucket, Key: `results/${code}.pdf`, ChecksumMode: 'ENABLED' };
  const { ChecksumSHA256 } = z
    .object({ ChecksumSHA256: z.string() })
    .parse(await province.aws('s3', 'HeadObject', stored));
  const sha256 = Buffer.from(ChecksumSHA256, 'base64').toString('hex');
  const TableName = province.output('DossiersTable');
  const key = { pk: `RESULT#${sha256}`, sk: 'RESULT' };
  await province.aws('dynamodb', 'PutItem', { TableName, Item: marshall({ ...key, code: first }) });
  await resume(code);
  await parkedFor(code, 'Refusal');
  await province.aws('dynamodb', 'DeleteItem', { TableName, Key: marshall(key) });
  await resume(code);
  await closedWithOwn(code);
  expect((await province.dossiers.require(code)).result?.sha256).toBe(sha256);
});

test('the store itself takes no end before its time', async () => {
  const code = await atLeader();
  const dossier = await province.dossiers.require(code);
  const head = { v: 1, at: dossier.changedAt, by: { kind: 'machine', id: 'motcua' } } as const;
  const data = { number: '9', sha256: 'a'.repeat(64), key: 'k', versionId: 'v', bytes: 1, signers: [] };
  const ends: DossierEvent[] = [
    { ...head, type: 'result-returned', data: { channel: 'electronic' } },
    { ...head, type: 'result-issued', data },
  ];
  for (const event of ends)
    await expect(province.dossiers.append(dossier, event)).rejects.toMatchObject({ code: 'not-now' });
  expect(await signNow(code)).toBe('{"phase":"approve","seconds":1}');
  expect(await province.dossiers.require(code)).toEqual(dossier);
});
