import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});
const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** npm writes down only those that its registry has; without the others `npm ci` fails on every machine. */
test('the lock names the builds of every platform', () => {
  const builds = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => name.startsWith(`${path.replace('node_modules/', '')}-`)),
  );
  expect(builds.length).toBeGreaterThan(10);
  expect(builds.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([]);
});
