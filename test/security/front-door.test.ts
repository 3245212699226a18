import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { endpoints } from '../../functions/endpoints.ts';
import { doorHeader } from '../../functions/settings.ts';
import { assembly } from '../../local/build.ts';
import { visitorTo } from '../support/described.ts';
import { openProvince } from '../support/province.ts';

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
  const removed = await fetch(`${province.stack.url}/v1/procedures`, { method: 'DELETE' });
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
