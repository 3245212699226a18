import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { keepingLines, lineOf, runLines, totalOf, traceLines } from '../../bench/cost/bill.ts';
import { recordDossier } from '../../bench/cost/record.ts';
import { standingLines } from '../../bench/cost/standing.ts';
import { prices } from '../../bench/prices.ts';
import { assembly } from '../../local/build.ts';
import { freePorts } from '../support/ports.ts';
import { freshFolder } from '../support/province.ts';

const data = freshFolder();
afterAll(() => rmSync(data, { recursive: true, force: true }));
const counted = await recordDossier(await freePorts(), data);
const { usage, route, kept, page } = counted;
const invocations = [...usage.functions.values()].reduce((sum, work) => sum + work.invocations, 0);

test.each([
  ['API requests', usage.apiRequests, 41],
  ['invocations', invocations, 128],
  ['state transitions', route.transitions, 23],
  ['write units', usage.writeUnits, 258],
  ['read units', usage.readUnits, 232],
  ['events on the bus', usage.busEvents, 13],
  ['queue requests', usage.queueRequests, 101],
  ['signatures', usage.signatures, 8],
  ['S3 writes', usage.puts, 6],
  ['bytes of logs', usage.logBytes, 37_500],
  ['bytes of items that stay', kept.items, 36_000],
  ['bytes of objects that stay', kept.objects, 605_000],
  ['bytes of the citizen’s pages, packed', page.bytes, 40_000],
])('a birth takes no more than its %s: %d of %d', (_, used, most) => {
  expect(used).toBeGreaterThan(0);
  expect(used).toBeLessThanOrEqual(most);
});

test('one execution carries the dossier, and warm functions ask neither for keys nor for secrets', () => {
  expect(route.executions).toBe(1);
  expect(usage.startCalls).toBe(0);
  expect(usage.kmsRequests).toBe(0);
});

test('every function’s part adds up to the whole', () => {
  const works = [...usage.functions.values()];
  const sum = (part: 'calls' | 'readUnits' | 'writeUnits'): number => works.reduce((all, work) => all + work[part], 0);
  expect(sum('writeUnits')).toBe(usage.writeUnits);
  expect(sum('readUnits')).toBe(usage.readUnits);
  expect(sum('calls')).toBe([...usage.calls.values()].reduce((all, count) => all + count, 0));
});

test('each line of the bill follows from the table of prices', () => {
  for (const { price, count, usd } of [...runLines(counted), ...keepingLines(counted), ...traceLines(counted)])
    expect(usd).toBeCloseTo((count * prices[price].usd) / prices[price].per, 15);
  expect(totalOf([lineOf('transitions', 'transition', 40), lineOf('queue', 'queue', 10_000)])).toBeCloseTo(0.005, 12);
});

test('a birth, with five years of keeping, stays below 0.34 of a cent', () => {
  expect(totalOf(runLines(counted)) + totalOf(keepingLines(counted))).toBeLessThan(0.0034);
});

test('what a province pays for standing still follows from its template', () => {
  const lines = standingLines(assembly, 'lang-son');
  expect(lines.find(({ what }) => what === 'keys')?.count).toBeGreaterThanOrEqual(4);
  expect(totalOf(lines)).toBeLessThan(100);
  expect(totalOf(standingLines(assembly, 'thanh-hoa'))).toBeGreaterThan(totalOf(lines));
});

test('every price says where it is from', () => {
  for (const { source, read, verified, usd, per } of Object.values(prices)) {
    expect(source.length).toBeGreaterThan(8);
    expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(verified).toBe(source !== 'general knowledge');
    expect(Math.min(usd, per)).toBeGreaterThan(0);
  }
});
