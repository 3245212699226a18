import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';

const root = resolve(import.meta.dirname, '..');
const Lock = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});
const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const installed = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'));

/** What ships, or runs at a newcomer’s, may be combined with MIT code and asks nothing back. */
const free = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);
const isFree = (licence = ''): boolean =>
  licence
    .replace(/^\(|\)$/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((part) => free.has(part)));

test('every package that ships has a licence on the list', () => {
  const strays = installed.filter(([, { dev, license }]) => dev !== true && !isFree(license));
  expect(strays.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('no package, not even for development, is under the GPL or AGPL', () => {
  const strays = installed.filter(([, { license }]) => /(^|[^L])GPL/.test(license ?? '') && !isFree(license));
  expect(strays.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
