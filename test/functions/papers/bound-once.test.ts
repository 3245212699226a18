import { createHash } from 'node:crypto';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import * as fc from 'fast-check';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { machine } from '../../../events/actor.ts';
import type { Dossier } from '../../../core/dossier.ts';
import type { Person } from '../../../core/person.ts';
import { Refusal } from '../../../core/refusal.ts';
import { keys } from '../../../functions/dossiers/keys.ts';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { correctResult } from '../../../functions/http/correct-result.ts';
import { revokeResult } from '../../../functions/http/revoke-result.ts';
import { createIssues, documentHash } from '../../../functions/issued/issues.ts';
import { putNew } from '../../../functions/tables/transaction.ts';
import { storeOnce } from '../../../functions/papers/result-store.ts';
import { createStatusLists } from '../../../functions/status/status-lists.ts';
import { connect } from '../../../local/cloud/door.ts';
import { operator } from '../../../local/cloud/engine.ts';
import type { ResultDocument } from '../../../verification/result-document.ts';
import { statusIn } from '../../../verification/status/status-bits.ts';
import { leader, officer, saturday, staff } from '../../core/samples.ts';
import { samples } from '../../core/sample-events.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { settings } from '../land.ts';
import { result } from '../results/signed-result.ts';

const table = 'dossiers';
const bucket = 'results';
const other = staff('pc-05977', ['officer', 'leader']);
const head = { v: 1, at: new Date(saturday).toISOString(), by: machine } as const;

const Acting = z.enum(['verify', 'confirm', 'approve']);
const roles = { verify: 'officer', confirm: 'citizen', approve: 'leader' } as const;

/** Two dossiers of one unit; what the machine of the procedure would do is done at once and written as it writes. */
const openDesk = async () => {
  const house = await openHouse();
  const { dossiers, dynamodb, happened, catalogue, ask } = house;
  for (const person of [officer, leader, other]) await house.employ(person);
  const first = await house.submitted();
  const form = await house.filled();
  const answers = { ...form.answers, child: { ...form.answers.child, noticeCode: '20001.GCS.00018.26' } };
  const { body: second } = await house.submit({ ...form, answers }, 'key-00000002');
  const codes = [first, String(second.code)];
  for (const code of codes) await happened(code, 'checks-recorded', 'task-opened');
  house.cloud.objects.ensureBucket(bucket, { versioning: true });
  const s3 = connect(new S3Client(settings), house.cloud, operator);
  const issues = createIssues(dynamodb, table);
  const tools = { ...house, table };
  const revise = askOf({
    'POST /v1/dossiers/{code}/result-revocation': revokeResult(tools),
    'POST /v1/dossiers/{code}/result-correction': correctResult(tools),
  });

  const send = async (asking: typeof ask, key: EndpointKey, person: Person, code: string, body?: object) => {
    const { version } = await dossiers.require(code);
    const headers = { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"` };
    return (await asking(key, { session: sessionOf(person), path: { code }, headers, body })).status;
  };
  const { revocations, corrections } = catalogue.edition(await dossiers.require(first)).result;
  const revoked = { code: revocations[0]?.code, note: 'Cấp sai' };
  const corrected = { code: corrections.find(({ alike }) => alike === true)?.code, note: 'Tệp hỏng' };

  /** What is signed next, as it is written before. */
  const written = async (dossier: Dossier, file: number) => {
    const document = { ...result, dossier: dossier.code, number: String(file) };
    await issues.keep(dossier, { about: [], document: documentHash(document), sealed: '' });
    return document;
  };
  /** Stores a file once, as signing does, and binds it: its own row and the event, in one transaction. */
  const sign = async (dossier: Dossier, document: ResultDocument, signature: string) => {
    const { data, writes } = await issues.filing(dossier, document);
    const paper = `%PDF-1.7 ${document.number} `;
    const bytes = Buffer.from(`${paper}${signature}`);
    const isSame = async (found: Uint8Array) => Buffer.from(found).toString().startsWith(paper);
    const { sha256, key, versionId } = await storeOnce(s3, bucket, dossier.code, bytes, isSame);
    const bound = putNew(table, { ...keys.result(sha256), code: dossier.code }, 'result-used');
    const lying = { sha256, key, versionId, bytes: bytes.length };
    await dossiers.append(
      dossier,
      { ...head, type: 'result-issued', data: { ...samples['result-issued'].data, ...data, ...lying } },
      [bound, ...writes],
    );
  };
  const bind = async (code: string, file: number) => {
    const dossier = await dossiers.require(code);
    await sign(dossier, await written(dossier, file), 'signed');
  };
  /** What was written is signed twice, and both are brought at the same time. */
  const race = async (code: string, file: number) => {
    const dossier = await dossiers.require(code);
    const document = await written(dossier, file);
    const ends = await Promise.allSettled(['signed', 'again'].map(async (each) => sign(dossier, document, each)));
    const lost = ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []));
    expect(lost.length).toBeGreaterThan(0);
    for (const reason of lost) expect(reason).toBeInstanceOf(Refusal);
  };

  const deeds = {
    propose: async (code) => send(ask, 'POST /v1/dossiers/{code}/verification', officer, code, { outcome: 'propose' }),
    confirm: async (code) => send(ask, 'POST /v1/dossiers/{code}/confirmation', house.applicant, code, { agree: true }),
    approve: async (code) => send(ask, 'POST /v1/dossiers/{code}/approval', leader, code, { approve: true }),
    approveOther: async (code) => send(ask, 'POST /v1/dossiers/{code}/approval', other, code, { approve: true }),
    revoke: async (code) => send(revise, 'POST /v1/dossiers/{code}/result-revocation', leader, code, revoked),
    correct: async (code) => send(revise, 'POST /v1/dossiers/{code}/result-correction', leader, code, corrected),
    leave: async () =>
      ask('POST /v1/staff/{id}/departure', {
        session: sessionOf(leader),
        path: { id: officer.id },
        headers: { 'sec-fetch-site': 'same-origin' },
        body: { ground: 'Quyết định 45/QĐ-UBND', to: { verify: other.id } },
      }),
    bind,
    race,
    register: async (code) => happened(code, 'register-entered'),
    return: async (code) => happened(code, 'result-returned'),
    lapse: async (code) => happened(code, 'approval-lapsed'),
    abandon: async (code) => happened(code, 'correction-lapsed'),
  } as const satisfies Record<string, (code: string, file: number) => Promise<unknown>>;
  /** The machine asks whoever has to act next. */
  const open = async (code: string) => {
    const { phase, task } = await dossiers.require(code);
    const role = Acting.safeParse(phase).data;
    if (role === undefined || task?.step === role) return;
    const data = { step: role, role: roles[role], dueAt: head.at };
    await happened(code, { ...head, type: 'task-opened', data });
  };
  return { ...house, s3, codes, deeds, open };
};

type Desk = Awaited<ReturnType<typeof openDesk>>;
type Deed = keyof Desk['deeds'];

/** What leads to a result, and around it; anything may come in between. */
const story: readonly Deed[] = [
  'propose',
  'confirm',
  'approve',
  'register',
  'bind',
  'return',
  'correct',
  'race',
  'return',
];
const all: readonly Deed[] = [...story, 'race', 'approveOther', 'revoke', 'leave', 'lapse', 'abandon'];
const Tried = fc.record({ deed: fc.constantFrom(...all), which: fc.nat(1), file: fc.integer({ min: 1, max: 4 }) });
/** The story of one dossier, and what strays in after each step. */
const Told = fc.record({
  which: fc.nat(1),
  strays: fc.array(fc.array(Tried, { maxLength: 2 }), { minLength: story.length, maxLength: story.length }),
});

const tried = async (
  { deeds, codes, open }: Desk,
  { deed, which, file }: { deed: Deed; which: number; file: number },
) => {
  try {
    const code = codes[which] ?? '';
    await deeds[deed](code, file);
    await open(code);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

/** What lies where the log says, not what was ever stored: whatever was not bound is nobody’s result. */
const lyingAt = async ({ s3 }: Desk, Key: string, VersionId: string): Promise<string> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key, VersionId }));
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  return createHash('sha256').update(bytes).digest('hex');
};

const issuedIn = async ({ dossiers }: Desk, code: string) =>
  (await dossiers.log(code)).flatMap(({ event }) => (event.type === 'result-issued' ? [event.data] : []));

test('whatever is tried on two dossiers, each file is the result of one, and one result of each stands', async () => {
  let closed = 0;
  await fc.assert(
    fc.asyncProperty(Told, async ({ which, strays }) => {
      const desk = await openDesk();
      for (const [at, deed] of story.entries()) {
        await tried(desk, { deed, which, file: 1 + (at % 4) });
        for (const stray of strays[at] ?? []) await tried(desk, stray);
      }
      const bits = await createStatusLists(desk.dynamodb, table).read(1);
      const files: string[] = [];
      for (const code of desk.codes) {
        const { phase, result: own } = await desk.dossiers.require(code);
        const issued = await issuedIn(desk, code);
        files.push(...issued.map(({ sha256 }) => sha256));
        for (const { sha256, key, versionId } of issued) {
          expect(await lyingAt(desk, key, versionId)).toBe(sha256);
          expect(key.startsWith(`results/${code}.`)).toBe(true);
        }
        const standing = issued.filter(
          ({ status }) => status !== undefined && statusIn(bits, status.index) === 'valid',
        );
        expect(standing.length).toBeLessThanOrEqual(1);
        for (const { sha256 } of standing) expect(sha256).toBe(own?.sha256);
        if (phase !== 'closed') continue;
        closed += 1;
        expect(own?.sha256).toBe(issued.at(-1)?.sha256);
      }
      expect(new Set(files).size).toBe(files.length);
      const bound = (await desk.itemsOf(table)).filter(({ sk }) => sk === 'RESULT');
      expect(new Set(bound.map(({ pk }) => pk))).toEqual(new Set(files.map((file) => `RESULT#${file}`)));
    }),
    { numRuns: 12 },
  );
  expect(closed).toBeGreaterThan(0);
});
