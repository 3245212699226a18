import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import type { EndpointKey } from '../../../functions/endpoints.ts';
import { showOfficialForm, showReceipt, showResult } from '../../../functions/http/show-paper.ts';
import { createPaperList } from '../../../functions/papers/paper-list.ts';
import { leader, officer, operator, stranger } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import { settings } from '../land.ts';

const receipt = 'GET /v1/dossiers/{code}/receipt';
const form = 'GET /v1/dossiers/{code}/papers/{form}';
const result = 'GET /v1/dossiers/{code}/result';

const at = '2026-11-21T03:15:00.000Z';

const openPapers = async () => {
  const house = await openHouse();
  const code = await house.submitted();
  const { dossiers, accesses, dynamodb } = house;
  const list = createPaperList(dynamodb, 'dossiers');
  const s3 = new S3Client({ ...settings, requestChecksumCalculation: 'WHEN_REQUIRED' });
  const tools = { dossiers, list, accesses, s3, results: 'results', papers: 'papers' };
  const show = askOf({ [receipt]: showReceipt(tools), [result]: showResult(tools), [form]: showOfficialForm(tools) });
  const ask = async (key: EndpointKey, session = house.session, path = {}) =>
    show(key, { session, path: { code, ...path } });
  return { ...house, list, code, ask };
};
const decided = [
  'verification-completed',
  'draft-confirmed',
  'dossier-approved',
  'register-entered',
  'result-issued',
] as const;

test('a paper that is not written yet is not there', async () => {
  const { ask } = await openPapers();
  expect(await ask(receipt)).toMatchObject({ status: 404 });
  expect(await ask(result)).toMatchObject({ status: 404 });
});

test('a receipt is there once it is written, in whatever phase the dossier stands', async () => {
  const { ask, code, happened, list } = await openPapers();
  await happened(code, 'dossier-withdrawn');
  expect(await ask(receipt)).toMatchObject({ status: 404 });
  await list.add(code, { form: '01', at });
  expect(await ask(receipt)).toMatchObject({ status: 200 });
});

test('a receipt is a short-lived address of this dossier’s own file', async () => {
  const { ask, code, list } = await openPapers();
  await list.add(code, { form: '01', at });
  const { status, body } = await ask(receipt);
  const url = new URL(body.url);
  expect(status).toBe(200);
  expect(`${url.host}${url.pathname}`).toBe(`papers.s3.ap-southeast-1.amazonaws.com/receipts/${code}.pdf`);
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    'X-Amz-Expires': '300',
    'response-content-type': 'application/pdf',
    'response-content-disposition': `attachment; filename="${code}-receipt.pdf"`,
  });
});

test('a result is the very version that was signed', async () => {
  const { ask, code, happened } = await openPapers();
  await happened(code, 'checks-recorded', ...decided);
  const url = new URL((await ask(result)).body.url);
  expect(url.searchParams.get('versionId')).toBe('v-1');
  expect(url.pathname).toBe('/results/H37.001-261121-0001.pdf');
});

test('staff of the unit may download, and the citizen is told; others learn nothing', async () => {
  const { ask, code, happened, list, accesses, applicant } = await openPapers();
  await happened(code, 'checks-recorded', ...decided);
  await list.add(code, { form: '01', at });
  expect(await ask(result, sessionOf(leader))).toMatchObject({ status: 200 });
  expect(await ask(receipt, sessionOf(officer))).toMatchObject({ status: 200 });
  const noted = (await accesses.of(applicant.id, { limit: 99 })).items
    .filter(({ by }) => by.kind === 'staff')
    .map(({ what, purpose, by }) => [what, purpose, by.id].join(' '));
  expect(noted.toSorted()).toEqual([`receipt download ${officer.id}`, `result download ${leader.id}`]);
  expect(await ask(result, sessionOf(stranger))).toMatchObject({ status: 404 });
  expect(await ask(result, sessionOf({ ...officer, unit: 'H37.002' }))).toMatchObject({ status: 404 });
});

test('an official form is there once it is written, the control sheet for staff alone', async () => {
  const { ask, code, happened, list, accesses, applicant } = await openPapers();
  await happened(code, 'checks-recorded');
  for (const number of ['02', '06', '07', '8', '../06'])
    expect(await ask(form, sessionOf(officer), { form: number })).toMatchObject({ status: 404 });
  for (const number of ['01', '02', '06'] as const) await list.add(code, { form: number, at });
  const asked = async (number: string, session?: Parameters<typeof ask>[1]) =>
    ask(form, session, { form: number }).then(({ status, body }) =>
      status === 200 ? new URL(body.url).pathname : status,
    );
  expect([await asked('01'), await asked('02'), await asked('06')]).toEqual([
    `/receipts/${code}.pdf`,
    `/forms/${code}/02.pdf`,
    404,
  ]);
  expect(await asked('06', sessionOf(leader))).toBe(`/forms/${code}/06.pdf`);
  expect(await asked('06', sessionOf(operator))).toBe(403);
  expect(await asked('02', sessionOf({ ...officer, unit: 'H37.002' }))).toBe(404);
  const { items } = await accesses.of(applicant.id, { limit: 99 });
  const noted = items.filter(({ purpose }) => purpose === 'download');
  expect(noted.map(({ what, by }) => `${what} ${by.id}`)).toEqual([`control-sheet ${leader.id}`]);
});
