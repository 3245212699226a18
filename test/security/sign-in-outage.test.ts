import { afterEach, expect, test } from 'vitest';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { outside } from '../support/trouble.ts';
import { Browser } from './browser.ts';

const province = await openProvince();
const office = new Office(province);
const origin = province.stack.url;
const mai = office.citizenId('Nông Thị Mai');
const back = '/nop?procedure=1.001193&step="2"';
const opened = { headers: { accept: 'text/html,application/xhtml+xml' } };

afterEach(async () => outside(province, 'vneid', 'ok'));

test.each(['down', 'wrong'] as const)('VNeID, %s after it has sent somebody back, is not their fault', async (mode) => {
  const browser = new Browser();
  const callback = await browser.untilCallback(origin, 'citizen', mai, back);
  await outside(province, 'vneid', mode);
  const answer = await browser.go(callback);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ code: 'sign-in-unavailable' });
});

test('whoever stands before a failed sign-in reads a sentence in both languages, and can go on', async () => {
  const browser = new Browser();
  const callback = await browser.untilCallback(origin, 'citizen', mai, back);
  await outside(province, 'vneid', 'down');
  const answer = await browser.go(callback, opened);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await answer.text();
  expect(page).toContain('<h1>Dịch vụ định danh đang gián đoạn.');
  expect(page).toContain('<p lang="en">The identity service is interrupted.');
  expect(page).toContain('<a href="/">');

  await outside(province, 'vneid', 'ok');
  const again = /href="(\/auth\/login[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const asked = new URL(again, origin).searchParams;
  expect(Object.fromEntries(asked)).toEqual({ audience: 'citizen', return: back });
  expect((await browser.go(new URL(again, origin))).status).toBe(302);
});

test('a page that is opened with a worn-out sign-in says so, and a script still gets the problem', async () => {
  const browser = new Browser();
  const callback = await browser.untilCallback(origin, 'citizen', mai);
  await browser.go(callback);
  const page = await browser.go(callback, opened);
  expect(page.status).toBe(400);
  expect(await page.text()).toContain('Hãy đăng nhập lại.');
  const problem = await browser.go(callback, { headers: { accept: '*/*' } });
  expect(problem.headers.get('content-type')).toContain('application/problem+json');
});
