import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { capabilities } from '../../../functions/capabilities.ts';
import { endpoints } from '../../../functions/endpoints.ts';
import type { Shape } from '../../../functions/shape.ts';
import { behindWays, endpointWays, openers, type Way } from './read-paths.ts';

const functions = resolve(import.meta.dirname, '../../../functions');
const rows = Object.entries(endpoints);
const shapes = Object.entries<Shape>(capabilities);
/** Functions that something else than an endpoint calls. */
const called = shapes.filter(([, { trigger }]) => trigger !== undefined).map(([name]) => name);

/** It can open what is sealed, read files that are personal, or ask a source. */
const canRead = ({ may, settings }: Shape): boolean => {
  const files: readonly string[] = [...(may.results ?? []), ...(may.papers ?? [])];
  return (
    (may.keys?.includes('GetItem') === true && may.dossiers !== undefined) ||
    files.some((action) => action.startsWith('GetObject')) ||
    settings.includes('SOURCES')
  );
};
const leaves = (way: Way): boolean => 'leaves' in way;

test('every way in and every function behind is known for what it reads', () => {
  expect(Object.keys(endpointWays).toSorted()).toEqual(rows.map(([key]) => key).toSorted());
  expect(Object.keys(behindWays).toSorted()).toEqual(called.toSorted());
  const reasons = [...Object.values(endpointWays), ...Object.values(behindWays)].flatMap((way) =>
    'none' in way ? [way.none] : [],
  );
  expect(reasons.filter((reason) => reason.length < 15)).toEqual([]);
});

test.each(shapes)('%s leaves rows as far as it can read, and has the right to', (name, shape) => {
  const ways = [
    ...rows
      .filter(([, { capability }]) => capability === name)
      .map(([key]) => Object.entries(endpointWays).find(([known]) => known === key)?.[1]),
    Object.entries(behindWays).find(([known]) => known === name)?.[1],
  ].flatMap((way) => way ?? []);
  expect(ways.length).toBeGreaterThan(0);
  const isNoted = ways.some(leaves);
  // Who leaves rows can write them, and who reads nothing personal cannot even.
  const files = [...(shape.may.results ?? []), ...(shape.may.papers ?? [])];
  const rights = { writes: shape.may.accesses?.includes('PutItem') === true, reads: canRead(shape) };
  expect(isNoted ? rights : { ...rights, files }).toEqual(
    isNoted ? { writes: true, reads: true } : { ...rights, files: [] },
  );
});

test('rows are written and listed; nobody can change or delete one', () => {
  const rights = shapes.flatMap(([name, { may }]) => (may.accesses ?? []).map((action) => `${name} ${action}`));
  expect(rights.filter((right) => !right.endsWith(' PutItem'))).toEqual(['looking Query']);
  // The one write there is never goes over a row that stands.
  const writers = filesIn('accesses').filter((file) =>
    /PutItemCommand\(|UpdateItemCommand|DeleteItemCommand/.test(textOf(file)),
  );
  expect(writers).toEqual(['accesses/access-log.ts']);
  expect(textOf('accesses/access-log.ts')).toContain("ConditionExpression: 'attribute_not_exists(#pk)'");
});

const textOf = (file: string): string => readFileSync(join(functions, file), 'utf8');
const filesIn = (room: string): string[] =>
  readdirSync(join(functions, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(room, file))
    .toSorted();

/** What opens something sealed, asks a source about somebody, or reads a file or a result. */
const opening =
  /(?:openParticulars|openApplicant|openNote|openConflicts|openFindings|vault\.open|openOwnDetails|openFile|openToDecide|askSources|askOne|readGenuine|openDocument|getUnsigned|results\.document|readings\.(?:file|page|reading))\(|registry\[|sources\.[a-zA-Z]+\.[a-z]/;

test('personal data are opened in these files only', () => {
  const found = filesIn('.').filter((file) => opening.test(textOf(file)));
  expect(found).toEqual(Object.keys(openers).toSorted());
});
