import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { endpoints } from '../../functions/endpoints.ts';
import { doorHeader } from '../../functions/settings.ts';
import { assembly } from '../../local/build.ts';
import { chromiumPath, launchChromium, patience } from '../portal/stage/chromium.ts';
import { openForm } from '../support/answers.ts';
import { visitorTo } from '../support/described.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { json, openElsewhere, sendAll, sendForm, simple } from './elsewhere.ts';

const Event = z.looseObject({ routeKey: z.string(), headers: z.record(z.string(), z.string()) });
const Answer = z.object({ payload: z.object({ statusCode: z.int(), body: z.optional(z.string()) }) });
const Secret = z.object({ SecretString: z.string() });

const province = await openProvince();
const visitor = visitorTo(province.stack.url);
const SecretId = province.output('DoorSecretArn');
const { SecretString: secret } = Secret.parse(await province.aws('secretsmanager', 'GetSecretValue', { SecretId }));

/** What each function was handed for its routes, exactly as the API hands it over. */
const handed = new Map<string, { name: string; event: z.infer<typeof Event> }>();
province.stack.functions.observe(({ spec, event }) => {
  const parsed = Event.safeParse(event).data;
  if (parsed !== undefined && parsed.routeKey in endpoints)
    handed.set(parsed.routeKey, { name: spec.name, event: parsed });
});
const pathOf = (pattern: string): string => pattern.replace(/\{\w+\}/, 'H37.001-261122-0001');
for (const key of Object.keys(endpoints)) {
  const [method = '', pattern = ''] = key === '$default' ? ['GET', '/v1/nothing'] : key.split(' ');
  const headers = { 'sec-fetch-site': 'same-origin', [doorHeader]: 'of the visitor' };
  await (await fetch(`${province.stack.url}${pathOf(pattern)}`, { method, headers, redirect: 'manual' })).arrayBuffer();
}

const asked = async (key: string, change: Record<string, string | undefined>) => {
  const found = handed.get(key);
  if (found === undefined) throw new Error(`nobody was handed ${key}`);
  const headers = Object.fromEntries(
    Object.entries({ ...found.event.headers, ...change }).filter(([, value]) => value),
  );
  const { payload } = Answer.parse(await province.stack.functions.invoke(found.name, { ...found.event, headers }));
  return { status: payload.statusCode, body: payload.body ?? '' };
};
const refused = { status: 403, body: expect.stringContaining('"code":"wrong-door"') };

test.each(Object.keys(endpoints))('%s is answered behind the front door, and at no other address', async (key) => {
  expect(handed.get(key)?.event.headers[doorHeader]).toBe(secret);
  expect(await asked(key, {})).not.toMatchObject(refused);
  for (const shown of [undefined, 'x'.repeat(32), `${secret}x`, secret.slice(1)])
    expect(await asked(key, { [doorHeader]: shown })).toMatchObject(refused);
});

test('unknown addresses and methods are refused by us, in both languages, and not by the gateway', async () => {
  const missing = { vi: 'Không tìm thấy.', en: 'Not found.' };
  const page = await fetch(`${province.stack.url}/v1/nothing`, { headers: { 'accept-language': 'en-US,en;q=0.9' } });
  expect([page.status, page.headers.get('content-language')]).toEqual([404, 'en']);
  expect(await page.json()).toMatchObject({ code: 'not-found', detail: 'Not found.', texts: missing });
  const removed = await fetch(`${province.stack.url}/v1/procedures/1.001193`, { method: 'DELETE' });
  expect([removed.status, removed.headers.get('allow')]).toEqual([405, 'GET']);
  expect(await removed.json()).toMatchObject({ code: 'wrong-method', detail: expect.stringContaining('phương thức') });
});

test('a visitor is never told the secret, nor is a log', async () => {
  for (const path of ['/v1/procedures', '/v1/inbox', '/auth/session'])
    expect(JSON.stringify(await visitor.get(path))).not.toContain(secret);
  expect(province.lines.join('\n')).not.toContain(secret);
});

test('the template holds a reference to the secret and not the secret', () => {
  const folder = join(assembly, 'assembly-lang-son');
  const templates = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
  const template = templates.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  expect(template).toContain('{{resolve:secretsmanager:');
  expect(template).not.toContain(secret);
});

/** Every way in by which something can change. */
const writes = Object.keys(endpoints).filter((key) => key !== '$default' && !key.startsWith('GET '));
const posts = writes.filter((key) => key.startsWith('POST '));
const WithCookies = z.extend(Event, { cookies: z.optional(z.array(z.string())) });

describe.skipIf(chromiumPath === undefined)('a page of another origin', () => {
  const person = new Office(province).citizenId('Vi Thị Lan');
  const clerk = `mc-${province.offer.province.communes[0]?.code ?? ''}`;
  let page: Page;
  let draft = '';
  let elsewhere: Awaited<ReturnType<typeof openElsewhere>>;
  /** What came to the functions: the route, and how it came and was answered. */
  const heard: { route: string; how: string }[] = [];
  let written = 0;

  beforeAll(async () => {
    draft = (await openForm(await new Office(province).citizen('Vi Thị Lan'))).id;
    elsewhere = await openElsewhere();
    page = await (await (await launchChromium()).newContext()).newPage();
    province.stack.functions.observe(({ event, answer }) => {
      const asking = WithCookies.safeParse(event).data;
      // Who finds out whose the session is answers otherwise.
      const payload = Answer.safeParse(answer).data?.payload;
      if (asking === undefined || payload === undefined) return;
      const isSignedIn = asking.cookies?.some((cookie) => cookie.startsWith('__Host-sid=')) ?? false;
      const code = /"code":"([\w-]+)"/.exec(payload.body ?? '')?.[1] ?? '';
      const how = [asking.headers['sec-fetch-site'], isSignedIn ? 'signed-in' : 'nobody', payload.statusCode, code];
      heard.push({ route: asking.routeKey, how: how.join(' ') });
    });
    province.stack.cloud.observe(({ operation }) => {
      if (/^(?:Put|Update|Delete|Send|Transact(?!Get)|BatchWrite|Start)/.test(operation)) written += 1;
    });
  });
  afterAll(async () => {
    await page.context().browser()?.close();
    elsewhere.close();
  });

  const signIn = async (audience: 'citizen' | 'staff', id: string) => {
    await page.goto(`${province.stack.url}/auth/login?audience=${audience}&return=/auth/session`);
    await page.locator(`button[value="${id}"]`).click();
    await page.getByText('"signedIn":true').waitFor();
  };
  const goTo = async (address: string) => {
    await page.goto(address);
    await province.stack.settle();
    heard.length = 0;
    written = 0;
  };
  const addressOf = (pattern: string): string =>
    province.stack.url + pathOf(pattern.replace('drafts/{id}', `drafts/${draft}`));
  const requests = (keys: readonly string[]) =>
    keys.map((key) => {
      const [method = '', pattern = ''] = key.split(' ');
      return [method, addressOf(pattern)] as const;
    });
  const routes = () => heard.map(({ route }) => route).toSorted();
  const hows = () => [...new Set(heard.map(({ how }) => how))];

  test.each([
    ['officer', 'staff', clerk, 'application/x-www-form-urlencoded'],
    ['citizen', 'citizen', person, 'text/plain'],
  ] as const)(
    'on the same host, with the session of a signed-in %s, is refused at every way in and changes nothing',
    async (_who, audience, id, type) => {
      await signIn(audience, id);
      await goTo(`http://127.0.0.1:${elsewhere.port}/`);
      await sendForm(page, addressOf('/auth/logout'));
      await expect.poll(routes, patience).toEqual(['POST /auth/logout']);
      await sendAll(page, requests(posts), simple(type));
      expect(routes()).toEqual([...posts, 'POST /auth/logout'].toSorted());
      // The browser did say who is signed in: it is not that which keeps them safe.
      expect(hows()).toEqual(['same-site signed-in 403 cross-site']);
      expect(written).toBe(0);
    },
    90_000,
  );

  test('may not send JSON, nor change by PUT, at all', async () => {
    await goTo(`http://127.0.0.1:${elsewhere.port}/`);
    await sendAll(page, requests(writes), json);
    expect(routes().filter((route) => writes.includes(route))).toEqual([]);
    expect(written).toBe(0);
  });

  test('on another host comes without the session, and is refused all the same', async () => {
    await goTo(`http://localhost:${elsewhere.port}/`);
    await sendAll(page, requests(posts), simple('text/plain'));
    expect(routes()).toEqual(posts.toSorted());
    expect(hows()).toEqual(['cross-site nobody 403 cross-site']);
    expect(written).toBe(0);
  });

  test('a page of the portal’s own is let in, and everything is as it was', async () => {
    await goTo(`${province.stack.url}/icon.svg`);
    await sendAll(page, requests(['POST /v1/drafts']), json);
    expect(hows()).toEqual(['same-origin signed-in 422 invalid-fields']);
    const kept = await page.evaluate(async (id) => (await fetch(`/v1/drafts/${id}`)).status, draft);
    expect(kept).toBe(200);
  });
});
