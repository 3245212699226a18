import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { keys } from '../../../functions/dossiers/keys.ts';
import { showReceipt, showResult } from '../../../functions/http/show-paper.ts';
import { createPaperList } from '../../../functions/papers/paper-list.ts';
import { createPaperNumbers } from '../../../functions/papers/paper-numbers.ts';
import { writeForms } from '../../../functions/papers/write-form.ts';
import { takeStep } from '../../../functions/steps/take-step.ts';
import { leader, officer, saturday, stranger } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { settings } from '../land.ts';
import { fatherId, sampleSources } from '../sample-sources.ts';

const now = (): number => saturday;
const untilApproved = ['checks-recorded', 'verification-completed', 'draft-confirmed', 'dossier-approved'] as const;

/** What was put on the record of both parents since the form was opened, and of nobody else. */
const openRecords = async () => {
  const house = await openHouse();
  const code = await house.submitted();
  const parents = [house.applicant.id, await house.vault.hash(fatherId)];
  const rows = async () =>
    (await house.readings()).filter(({ dossier, what }) => dossier === code && !what.startsWith('lookup'));
  const noted = async () => {
    const found = await rows();
    expect(new Set(found.map(({ pk }) => pk))).toEqual(new Set(parents.map((id) => `CITIZEN#${id}`)));
    expect(found).toHaveLength(2);
    const [{ by, unit, what, purpose } = {}] = found;
    return { by, unit, what, purpose };
  };
  return { ...house, code, noted };
};

test.each([
  ['receipt', 'GET /v1/dossiers/{code}/receipt', showReceipt, officer],
  ['result', 'GET /v1/dossiers/{code}/result', showResult, leader],
] as const)('staff who fetch a %s are on both parents’ record', async (what, key, show, staff) => {
  const { dossiers, accesses, dynamodb, code, happened, noted } = await openRecords();
  await happened(code, ...untilApproved, 'register-entered', 'result-issued');
  const s3 = new S3Client({ ...settings, requestChecksumCalculation: 'WHEN_REQUIRED' });
  const list = createPaperList(dynamodb, 'dossiers');
  await list.add(code, { form: '01', at: new Date(now()).toISOString() });
  const tools = { dossiers, list, accesses, s3, results: 'results', papers: 'papers' };
  await askOf({ [key]: show(tools) })(key, { session: sessionOf(staff), path: { code } });
  expect(await noted()).toEqual({ by: { kind: 'staff', id: staff.id }, unit: staff.unit, what, purpose: 'download' });
});

test('so is the platform that writes a paper', async () => {
  const { catalogue, dossiers, accesses, vault, staff, dynamodb, code, noted } = await openRecords();
  const blank = { pdf: new Uint8Array(), boxes: [], pages: 1 };
  const renderer = { render: () => blank };
  const s3 = new S3Client(settings);
  mockClient(s3).onAnyCommand().resolves({});
  const [numbers, papers] = [createPaperNumbers(dynamodb, 'dossiers'), createPaperList(dynamodb, 'dossiers')];
  const seal = async () => blank.pdf;
  const tools = {
    catalogue,
    dossiers,
    accesses,
    vault,
    staff,
    numbers,
    papers,
    renderer,
    seal,
    s3,
    bucket: 'papers',
    now,
  };
  await writeForms(tools, code, 1, 'dossier-submitted');
  expect(await noted()).toMatchObject({ by: { kind: 'machine' }, what: 'receipt', purpose: 'check' });
});

test('and that tells the register, even when the register is away', async () => {
  const { catalogue, dossiers, places, accesses, vault, code, happened, noted } = await openRecords();
  await happened(code, ...untilApproved);
  const { sources } = sampleSources({ down: ['civil-status'] });
  const states = new SFNClient(settings);
  const take = takeStep({ catalogue, dossiers, places, accesses, vault, sources, states, now });
  await expect(take({ do: 'enter-register', dossier: code })).rejects.toThrow('civil-status: timeout');
  expect(await noted()).toMatchObject({ by: { kind: 'machine' }, what: 'register', purpose: 'issue' });
});

test('whoever decides by what a dossier says is on both parents’ record', async () => {
  const { ask, code, happened, noted } = await openRecords();
  await happened(code, 'checks-recorded');
  const headers = { 'sec-fetch-site': 'same-origin', 'if-match': '"2"' };
  const body = { outcome: 'refuse', reasons: ['wrong-authority'] };
  await ask('POST /v1/dossiers/{code}/verification', { session: sessionOf(officer), path: { code }, headers, body });
  const by = { kind: 'staff', id: officer.id };
  expect(await noted()).toEqual({ by, unit: officer.unit, what: 'decision', purpose: 'verify' });
});

test('who reads for the applicant is on record as that; the applicant’s own reading is not', async () => {
  const { ask, dossiers, dynamodb, code, session, readings } = await openRecords();
  await ask('GET /v1/dossiers/{code}', { session, path: { code } });
  const byCitizens = async () =>
    (await readings()).filter(({ by, what }) => by.kind === 'citizen' && what === 'dossier');
  expect(await byCitizens()).toEqual([]);
  const { pk, sk } = keys.meta(code);
  const item = { ...(await dossiers.require(code)), transactor: stranger.id, pk, sk };
  await dynamodb.send(
    new PutItemCommand({ TableName: 'dossiers', Item: marshall(item, { removeUndefinedValues: true }) }),
  );
  await ask('GET /v1/dossiers/{code}', { session: sessionOf(stranger), path: { code } });
  const rows = await byCitizens();
  expect(rows).toHaveLength(2);
  for (const row of rows)
    expect(row).toMatchObject({
      by: { kind: 'citizen', id: stranger.id },
      acting: 'transactor',
      fields: expect.arrayContaining(['mother.fullName']),
    });
});
