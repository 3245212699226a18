import { expect, onTestFinished, test, vi } from 'vitest';
import { readNewer } from '../../portal/src/api/request.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, pass } from '../support/trouble.ts';
import { Browser } from './browser.ts';

const province = await openProvince();
const origin = province.stack.url;
const office = new Office(province);
const mai = office.citizenId('Nông Thị Mai');
const dossier = `/v1/dossiers/${await office.file(await office.citizen('Nông Thị Mai'))}`;
const clerk = `mc-${province.offer.province.communes[0]?.code ?? ''}`;

let writes = 0;
province.stack.cloud.observe(({ operation, input }) => {
  const table: unknown = Reflect.get(input, 'TableName');
  if (operation === 'PutItem' && table === province.output('SessionsTable')) writes += 1;
});

const signedIn = async (audience: 'citizen' | 'staff', person: string): Promise<Browser> => {
  const browser = new Browser();
  await browser.go(await browser.untilCallback(origin, audience, person));
  return browser;
};
const own = '/v1/me/dossiers';
const idle = {
  status: 401,
  code: 'session-idle',
  texts: { vi: expect.stringContaining('vì lâu không có thao tác'), en: expect.stringContaining('Sign in again') },
};

test.each([
  ['a citizen', 'citizen', mai, 30, own],
  ['an officer', 'staff', clerk, 60, '/v1/inbox'],
] as const)('the session of %s ends after doing nothing, and not while something is done', async (...row) => {
  const [, audience, person, minutes, path] = row;
  const browser = await signedIn(audience, person);
  // Who is there is asked without the authoriser, and counts as well.
  for (const visited of [path, '/auth/session', path]) {
    await pass(province, (minutes - 1) * minute);
    const answer = await browser.go(`${origin}${visited}`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining('"signedIn":false')]);
  }
  await pass(province, (minutes * 7 * minute) / 6);
  expect(await (await browser.go(`${origin}${path}`)).json()).toMatchObject(idle);
  expect(await (await browser.go(`${origin}/auth/session`)).json()).toEqual({ signedIn: false });
  await browser.go(await browser.untilCallback(origin, audience, person));
  expect((await browser.go(`${origin}${path}`)).status).toBe(200);
});

test.each([
  ['left to itself', []],
  ['behind a CloudFront that takes If-None-Match away', ['if-none-match']],
])('an open page, %s, does not keep its owner signed in', async (_where, taken) => {
  const browser = await signedIn('citizen', mai);
  const outward = globalThis.fetch;
  const through = async (asked: string, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    for (const header of taken) headers.delete(header);
    return browser.go(`${origin}${asked}`, { ...init, headers });
  };
  vi.stubGlobal('fetch', async (address: string | URL, init?: RequestInit) =>
    String(address).startsWith('/') ? through(String(address), init) : outward(address, init),
  );
  vi.stubGlobal('localStorage', { getItem: () => null });
  onTestFinished(() => void vi.unstubAllGlobals());
  let shown = await readNewer(dossier, undefined);
  writes = 0;
  for (let minutes = 0; minutes < 30; minutes += 2) {
    shown = (await readNewer(dossier, shown?.etag)) ?? shown;
    await pass(province, 2 * minute);
  }
  await pass(province, 5 * minute);
  await expect(readNewer(dossier, shown?.etag)).rejects.toMatchObject({ code: 'session-idle' });
  expect(writes).toBe(0);
});

test('hardly a request costs a write: one in five minutes at most', async () => {
  const browser = await signedIn('citizen', mai);
  writes = 0;
  for (let request = 0; request < 40; request++) {
    await pass(province, 30_000);
    expect((await browser.go(`${origin}${own}`)).status).toBe(200);
  }
  expect(writes).toBe(4);
});

test('whoever signs out is not told of idleness, nor is a session that was never there', async () => {
  const browser = await signedIn('citizen', mai);
  const left = new Browser();
  left.plant(origin, '__Host-sid', browser.cookie(origin, '__Host-sid') ?? '');
  await browser.go(`${origin}/auth/logout`, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  await pass(province, 45 * minute);
  expect(await (await left.go(`${origin}${own}`)).json()).toMatchObject({ code: 'not-signed-in' });
});
