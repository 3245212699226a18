import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { keys } from '../../../functions/dossiers/keys.ts';
import { showRegister } from '../../../functions/http/show-register.ts';
import { createVault } from '../../../functions/vault/vault.ts';
import { leader, officer, today } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { sessionOf } from '../http-event.ts';
import { keyId } from '../land.ts';
import { openWritingHouse } from '../papers/writing-house.ts';
import { needs } from '../results/debian-tools.ts';

const key = 'GET /v1/register';
const openRegister = async () => {
  const house = await openWritingHouse();
  const ask = askOf({ [key]: showRegister(house) });
  const see = async (query: Record<string, string> = {}, session = sessionOf(officer)) => ask(key, { session, query });
  const read = async (query?: Record<string, string>) => {
    const { status, body } = await see(query);
    expect(status).toBe(200);
    return house.textAt(decodeURIComponent(new URL(body.url).pathname.slice(1)));
  };
  /** So many codes of the day are drawn, and nothing is received under them. */
  const drawn = async (codes: number) => {
    const add = {
      UpdateExpression: 'ADD #number :codes',
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: marshall({ ':codes': codes }),
    };
    const Key = marshall(keys.counter('H37.001', today));
    await house.dynamodb.send(new UpdateItemCommand({ TableName: 'dossiers', Key, ...add }));
  };
  return { ...house, see, read, drawn };
};

test('it has a line for each dossier of the unit and day, and says how each ended', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { submitted, happened, happens, read, drawn } = await openRegister();
  const refused = await submitted();
  await drawn(1);
  await happened(refused, 'checks-recorded', 'task-opened', 'task-claimed');
  await happens(refused, 'dossier-refused');
  const text = await read();
  for (const words of [
    'Số: 01/STD-TTPVHCC',
    'ngày 21 tháng 11 năm 2026',
    `1 ${refused} Đăng ký khai sinh Nông Thị Mai`,
    '10:15 21/11/2026',
    '(từ chối)',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('-0002');
});

const empty = { status: 422, body: { errors: [{ pointer: '/until', code: 'empty' }] } };
const numberIn = (text: string) => /Số: (\S+)/.exec(text)?.[1];

test('the book of a field and of all fields each keep one number in a year', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { read, submitted } = await openRegister();
  await submitted();
  const month = { from: '2026-11-01', until: today, field: 'Hộ tịch' };
  const books = [await read(month), await read(), await read({ ...month, from: '2026-11-02' }), await read()];
  expect(books.map(numberIn)).toEqual(['01', '02', '01', '02'].map((number) => `${number}/STD-TTPVHCC`));
  expect(books[0]).toContain('Lĩnh vực: Hộ tịch, từ ngày 01 tháng 11 năm 2026 đến ngày 21 tháng 11 năm 2026');
});

test('everybody who stands in it is told who has read it, and another unit reads nothing of it', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { submitted, see, accesses, applicant } = await openRegister();
  const code = await submitted();
  await see({}, sessionOf(leader));
  const { items } = await accesses.of(applicant.id, { limit: 99 });
  expect(items.filter(({ what }) => what === 'dossier-register')).toMatchObject([
    { by: { kind: 'staff', id: leader.id }, unit: leader.unit, dossier: code, purpose: 'download' },
  ]);
  expect(await see({}, sessionOf({ ...officer, unit: 'H37.002' }))).toMatchObject(empty);
});

test('a dossier whose citizen’s data were erased keeps its line, without the name', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const house = await openRegister();
  const code = await house.submitted();
  const Key = marshall({ pk: `CITIZEN#${house.applicant.id}` });
  await house.dynamodb.send(new DeleteItemCommand({ TableName: 'keys', Key }));
  // Another container: this one still remembers the key.
  const vault = createVault({ dynamodb: house.dynamodb, kms: house.kms, table: 'keys', keyId });
  const ask = askOf({ [key]: showRegister({ ...house, vault }) });
  const { body } = await ask(key, { session: sessionOf(officer) });
  const text = await house.textAt(decodeURIComponent(new URL(body.url).pathname.slice(1)));
  expect(text).toContain(code);
  expect(text).toContain('(dữ liệu cá nhân đã xóa)');
  expect(text).not.toContain('Nông Thị Mai');
});

test('of days without a dossier there is none: no number is drawn and nothing kept', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { read, see, drawn, submitted } = await openRegister();
  await drawn(2);
  expect(await see()).toMatchObject(empty);
  expect(await see({ from: '2026-11-20' })).toMatchObject(empty);
  await submitted();
  expect(numberIn(await read())).toBe('01/STD-TTPVHCC');
});

describe('what is asked for', () => {
  test.each([
    [{ from: '21/11/2026' }, '/from'],
    [{ from: '2026-02-30' }, '/from'],
    [{ from: '2026-11-21', until: '2026-11-20' }, '/until'],
    [{ from: '2026-11-01', until: '2026-12-02' }, '/until'],
    [{ from: '2025-12-31', until: '2026-01-01' }, '/until'],
    [{ from: '2026-11-22' }, '/from'],
    [{ from: '2999-12-31' }, '/from'],
    [{ until: '2026-11-22' }, '/until'],
    [{ from: '2025-06-30' }, '/from'],
    [{ from: '0000-01-01' }, '/from'],
    [{ field: 'Không có' }, '/field'],
  ])('%j is refused at %s', async (query, pointer) => {
    const { see } = await openRegister();
    expect(await see(query)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });
  test('is refused when it would be more than one paper holds', async () => {
    const { see, drawn } = await openRegister();
    await drawn(501);
    expect(await see()).toMatchObject({ status: 422, body: { errors: [{ pointer: '/until', code: 'too-long' }] } });
  });
});
