import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { capabilities, type Capability } from '../../functions/capabilities.ts';
import { endpoints } from '../../functions/endpoints.ts';
import type { Rows } from '../../functions/endpoints/endpoint.ts';
import { bodies } from '../../functions/http/bodies.ts';
import { readSettings, settings, type Setting } from '../../functions/settings.ts';
import type { Shape } from '../../functions/shape.ts';
import { province } from '../core/samples.ts';
import { writeCatalogue } from './catalogue-file.ts';
import { issue, pem } from './results/test-identity.ts';

const root = resolve(import.meta.dirname, '../../functions');
const rows = Object.entries(endpoints).map(([key, row]) => ({ key, ...row }));
const isCapability = (name: string): name is Capability => name in capabilities;
const names = Object.keys(capabilities).filter(isCapability);

test.each(rows)('$key is well formed and belongs to a function', ({ key, capability, audience }) => {
  expect(key).toMatch(/^(\$default|(GET|POST|PUT) \/(v1|auth)(\/[a-z0-9.-]+|\/\{[a-z]+\})+)$/);
  expect(names).toContain(capability);
  expect(audience.length).toBeGreaterThan(0);
  const whose: readonly string[] = audience;
  expect(whose.length === 1 || !whose.includes('public')).toBe(true);
});

test('each command stands once', () => {
  expect(new Set(rows.map(({ command }) => command)).size).toBe(rows.length);
});

test('the public may only read, sign in and out, and have a file judged', () => {
  const writing = rows.filter(
    ({ key, audience }) => audience.some((who) => who === 'public') && !key.startsWith('GET'),
  );
  expect(writing.map(({ key }) => key)).toEqual([
    '$default',
    'POST /auth/counter',
    'POST /auth/logout',
    'POST /v1/verifications',
  ]);
});

test('whatever was issued goes to citizens of VNeID level 2 only, by whichever way', () => {
  const given = rows.filter(
    ({ key, audience }) =>
      audience.some((who) => who === 'citizen') && /\/(results?(\/\{code\})?|wallet|copy)$/.test(key),
  );
  expect(given.map(({ command }) => command).toSorted()).toEqual([
    'list-own-results',
    'present-result',
    'show-copy',
    'show-own-result',
    'show-result',
  ]);
  expect(given.filter((row) => !('level2' in row))).toEqual([]);
});

test('a body is described only where one is sent', () => {
  const described = Object.keys(bodies);
  expect(described.filter((key) => !(key in endpoints))).toEqual([]);
  expect(described.filter((key) => key.startsWith('GET'))).toEqual([]);
});

test('every entry belongs to a capability, and every capability has one', () => {
  const entries = readdirSync(join(root, 'entries')).map((file) => file.replace('.ts', ''));
  expect(names.map((name) => capabilities[name].entry).toSorted()).toEqual(entries.toSorted());
});

test('every capability says who is hurt, and asks for settings that exist', () => {
  for (const shape of Object.values<Shape>(capabilities)) {
    const { hurts, settings: needed, memoryMb, timeoutSeconds, trigger } = shape;
    // A queue waits for whoever takes from it; nothing and nobody else does.
    const mostSeconds = trigger === 'bus' ? 120 : 60;
    expect(hurts).toMatch(/^[a-z].{15,}[^.]$/);
    expect(needed.filter((name) => !(name in settings))).toEqual([]);
    expect([memoryMb >= 256, timeoutSeconds <= mostSeconds]).toEqual([true, true]);
  }
});

const served: string[] = [];
vi.mock('../../functions/edge/edge.ts', () => ({
  // That each row has a handler the types of `edge` see to.
  edge: (own: Rows) => {
    served.push(...Object.keys(own));
    return () => undefined;
  },
}));

/** An environment that has the settings of one capability and no other. */
const sample = (name: Setting, catalogue: string, roots: string): string => {
  if (name === 'CATALOGUE' || name === 'RESULT_KINDS') return catalogue;
  if (name === 'ROOTS') return roots;
  if (name === 'QUEUES') return '[]';
  if (name === 'PARTNERS') return '{}';
  if (name === 'SOURCES') return JSON.stringify(province.integrations.sources);
  if (name.endsWith('_MINUTES')) return '30';
  return /_(URL|ISSUER)$|^ORIGIN$/.test(name) ? 'https://source.invalid' : 'name';
};

describe('each function serves exactly its own endpoints', async () => {
  const catalogue = writeCatalogue();
  const roots = Buffer.from(pem(await issue({ subject: 'CN=x', authority: true }))).toString('base64');
  const answering = names.filter((name) => rows.some(({ capability }) => capability === name));
  test.each(answering)('%s, with no settings but its own', async (name) => {
    for (const setting of Object.keys(settings)) vi.stubEnv(setting, undefined);
    for (const setting of capabilities[name].settings) vi.stubEnv(setting, sample(setting, catalogue, roots));
    vi.stubEnv('AWS_REGION', 'ap-southeast-1');
    served.length = 0;
    await import(`../../functions/entries/${capabilities[name].entry}.ts`);
    vi.unstubAllEnvs();
    const own = rows.filter(({ capability }) => capability === name).map(({ key }) => key);
    expect(served.toSorted()).toEqual(own.toSorted());
  });
});

test.each(rows)('$command is a file of its own, or part of a paper', ({ command }) => {
  const papers = ['show-receipt', 'show-result', 'show-official-form'];
  const letters = ['list-dead-letters', 'redrive-dead-letters'];
  const file = papers.includes(command)
    ? 'http/show-paper'
    : letters.includes(command)
      ? 'watching/dead-letters'
      : null;
  expect(existsSync(join(root, `${file ?? `http/${command}`}.ts`))).toBe(true);
});

describe('settings', () => {
  test('are read by name; what is missing or wrong is named', () => {
    const environment = { SESSIONS: 'sessions', TIMESTAMP_URL: 'https://timestamp.invalid', OTHER: 'x' };
    expect(readSettings(['SESSIONS', 'TIMESTAMP_URL'], environment)).toEqual({
      SESSIONS: 'sessions',
      TIMESTAMP_URL: 'https://timestamp.invalid',
    });
    expect(() => readSettings(['SESSIONS', 'VIEWS'], environment)).toThrow('VIEWS');
    expect(() => readSettings(['SESSIONS'], { SESSIONS: '' })).toThrow('SESSIONS');
    expect(() => readSettings(['TIMESTAMP_URL'], { TIMESTAMP_URL: 'timestamp' })).toThrow('TIMESTAMP_URL');
  });
  test('a wrong value is not repeated in the fault', () => {
    expect(() => readSettings(['TIMESTAMP_URL'], { TIMESTAMP_URL: 'secret' })).not.toThrow('secret');
  });
});
