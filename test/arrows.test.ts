import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import of the others; `room/file.ts` allows one file only. The plan of the house, as a test. */
const arrows: Record<string, readonly string[]> = {
  events: [],
  core: ['events'],
  procedures: ['core'],
  provinces: ['core'],
  workflows: ['core', 'events'],
  // The same code judges a file in a function, in a browser and on the command line.
  verification: ['core/vietnam-time.ts'],
  functions: ['core', 'events', 'verification'],
  infra: [
    'core',
    'events',
    'procedures',
    'provinces',
    'workflows',
    'functions/endpoints.ts',
    'functions/heard.ts',
    'functions/rights.ts',
    'functions/capabilities.ts',
    'functions/consumers.ts',
    'functions/shape.ts',
    'functions/settings.ts',
    'functions/papers/forms.ts',
    'functions/digitisation/paper-kinds.ts',
    'functions/digitisation/scan-rules.ts',
    'functions/openapi/descriptions.ts',
    'functions/national/search.ts',
    'local/command-line.ts',
  ],
  local: ['core', 'events'],
  // It puts the functions together for itself, because a clock and clients of its own cannot be handed into bundles.
  sim: [
    'bench/prices.ts',
    'core',
    'events',
    'procedures',
    'provinces',
    'workflows',
    'functions',
    'local/cloud',
    'local/command-line.ts',
    'local/command.ts',
    'local/stack',
    'local/world/held-keys.ts',
    'local/world/timestamp.ts',
    'test/support/deadline-oracle.ts',
    'verification',
  ],
  // When it is built, the first page is filled from the data rooms; what a browser loads has nothing of them.
  portal: ['core', 'procedures', 'verification'],
  'portal/src': ['verification'],
};
/**
 * Rooms that hold law and data: no npm package but zod, no Node module but what reads their own folder. Files are
 * judged in browsers too: there are no Node modules at all.
 */
const plain: Record<string, readonly string[]> = {
  events: ['zod/mini', 'node:crypto'],
  core: ['zod/mini', 'node:crypto'],
  procedures: ['zod/mini', 'node:fs/promises'],
  provinces: ['zod/mini', 'node:fs/promises'],
  workflows: [],
  verification: ['zod/mini', 'pdf-lib', 'pkijs', 'asn1js', 'cborg'],
};

const root = resolve(import.meta.dirname, '..');
const filesOf = (room: string): string[] =>
  existsSync(resolve(root, room))
    ? readdirSync(resolve(root, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => resolve(root, room, file))
    : [];
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?<!['/\w])(?:from|import)(?:\s+|\s*\(\s*)'([^']+)'/g)].flatMap(
    (match) => match[1] ?? [],
  );

const strays = (room: string, allowed: readonly string[]): string[] =>
  filesOf(room).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => {
        if (!specifier.startsWith('.')) return plain[room] !== undefined && !plain[room].includes(specifier);
        const target = relative(root, resolve(dirname(file), specifier));
        return !target.startsWith(`${room}/`) && !allowed.some((a) => target === a || target.startsWith(`${a}/`));
      })
      .map((specifier) => `${relative(root, file)} -> ${specifier}`),
  );

test.each(Object.entries(arrows))('%s imports only %j', (room, allowed) => {
  expect(strays(room, allowed)).toEqual([]);
});

test('the schemas of answers are nothing but types to the functions, except to what describes the API', () => {
  const valued = /^import (?!type )[^;]*\/answers\//m;
  const described = /\/functions\/(answers|openapi)\//;
  const loading = filesOf('functions').filter(
    (file) => !described.test(file) && valued.test(readFileSync(file, 'utf8')),
  );
  expect(loading).toEqual([]);
});

test('no barrels and no vague names', () => {
  const vague = /(^|\/)(index\.tsx?|(utils?|helpers?|common|services?|managers?)(\/|\.tsx?$))/;
  const named = Object.keys(arrows)
    .flatMap(filesOf)
    .map((file) => relative(root, file));
  expect(named.filter((file) => vague.test(file))).toEqual([]);
});
