import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { capabilities, capabilityNames } from '../../functions/capabilities.ts';
import { endpoints } from '../../functions/endpoints.ts';
import { budgets } from '../../infra/bundling/budgets.ts';
import { assembly } from '../../local/build.ts';
import { loadAssembly } from '../../local/stack/assembly.ts';

const Bundled = z.object({ Description: z.string().default(''), Code: z.object({ S3Key: z.string() }) });
const stage = loadAssembly({ assembly, stage: 'lang-son', cloudUrl: 'http://127.0.0.1:1', parameters: {} });
const folders = new Map(
  stage.resources
    .of('AWS::Lambda::Function', Bundled)
    .map(({ properties: { Description, Code } }) => [Description, stage.asset(Code.S3Key)]),
);

/** What is deployed, as the synthesised template of this run has it. */
const folderOf = (name: keyof typeof capabilities): string =>
  folders.get(`When it fails, ${capabilities[name].hurts}.`) ?? '';

const held = capabilityNames.flatMap((name) => {
  const budget = budgets[name];
  return budget === undefined ? [] : [{ name, bytes: budget.bytes }];
});

test.each(held)('$name weighs no more than $bytes bytes', ({ name, bytes }) => {
  expect(readFileSync(join(folderOf(name), 'index.mjs')).length).toBeLessThanOrEqual(bytes);
});

test('a budget above the usual one is close to what it holds', () => {
  const usual = Math.min(...held.map(({ bytes }) => bytes));
  const loose = held.filter(
    ({ name, bytes }) => bytes > usual && readFileSync(join(folderOf(name), 'index.mjs')).length < 0.95 * bytes,
  );
  expect(loose).toEqual([]);
});

describe('the sentences of refusals', () => {
  const answering = new Set<string>(Object.values(endpoints).map(({ capability }) => capability));
  test.each(capabilityNames)('lie beside %s where it answers, and in no bundle', (name) => {
    expect(existsSync(join(folderOf(name), 'refusals.mjs'))).toBe(answering.has(name));
    expect(readFileSync(join(folderOf(name), 'index.mjs'), 'utf8')).not.toContain('Bạn cần đăng nhập.');
  });
});
