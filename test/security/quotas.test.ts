import { expect, test } from 'vitest';
import { answersTo, codeIn, openForm, refusalIn, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { hour, minute, pass } from '../support/trouble.ts';
import { Browser } from './browser.ts';

const province = await openProvince();
const office = new Office(province);
const { perHour } = province.offer.province.limits;
const mother = await office.citizen('Nông Thị Mai');

test('who sends in too often is told when to come back, loses nothing, and keeps nobody else from it', async () => {
  const form = await openForm(mother);
  const save = { answers: answersTo(form), flags: [] };
  wanted(await mother.send('PUT', `/v1/drafts/${form.id}`, save, { 'if-match': `"${form.version}"` }), 200);
  for (let sent = 0; sent < perHour.submissions; sent++)
    expect(refusalIn(await sendForm(mother, form, {})).split(' ')[1]).not.toBe('too-many');
  expect(refusalIn(await sendForm(mother, form))).toBe('429 too-many');

  expect(wanted(await mother.get(`/v1/drafts/${form.id}`), 200)).toMatchObject({ answers: save.answers });
  const other = await office.citizen('Lý Thị Hoa');
  codeIn(await sendForm(other, await openForm(other)));

  await pass(province, 20 * minute, 3);
  expect(codeIn(await sendForm(mother, form))).toMatch(/^H37/);
});

test('the answer says so in both languages, and in seconds', async () => {
  await pass(province, hour);
  const browser = new Browser();
  const { url: origin } = province.stack;
  await browser.go(await browser.untilCallback(origin, 'citizen', office.citizenId('Vi Thị Lan')));
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const open = { method: 'POST', headers, body: JSON.stringify({ procedure: '1.001193' }) };
  const opened = [];
  for (let time = 0; time < perHour.openings; time++)
    opened.push((await browser.go(`${origin}/v1/drafts`, open)).status);
  expect(new Set(opened)).toEqual(new Set([200, 201]));
  const refused = await browser.go(`${origin}/v1/drafts`, open);
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(3600);
  expect(await refused.json()).toMatchObject({
    code: 'too-many',
    texts: { vi: expect.stringContaining('quá nhiều lần'), en: expect.stringContaining('too often') },
  });
});
