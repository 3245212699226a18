import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from '../../verification/verify-result.ts';
import { ask } from '../functions/results/asking.ts';
import { result } from '../functions/results/signed-result.ts';
import { chromiumPath, launchChromium } from '../portal/stage/chromium.ts';
import { genuineCases } from './corpus/genuine.ts';
import { judgedAt, makeOriginals, type Originals } from './corpus/originals.ts';
import { tamperedPages } from './corpus/tampered-pages.ts';
import { tamperedSignatures } from './corpus/tampered-signatures.ts';

/** What a page needs to open the room with nothing but its own code. */
const entry = `
  import { verifyResult } from './verification/verify-result.ts';
  const bytes = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  globalThis.judge = async ({ pdf, roots, at, dossier }) => {
    const question = { roots: roots.map(bytes), at: new Date(at), required: ['officer', 'seal'], dossier };
    return JSON.stringify(await verifyResult(bytes(pdf), question));
  };
`;

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    mainFields: ['module', 'main'],
  });
  return outputFiles[0]?.text ?? '';
};

let script: string;
let originals: Originals;
let browser: Browser | undefined;
let page: Page | undefined;

beforeAll(async () => {
  [script, originals] = await Promise.all([bundle(), makeOriginals()]);
  if (chromiumPath === undefined) return;
  browser = await launchChromium();
  page = await browser.newPage();
  // WebCrypto is there for secure origins only.
  await page.route('https://verify.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>x</title>' }),
  );
  await page.goto('https://verify.test/');
  await page.evaluate(script);
});

afterAll(() => browser?.close());

test('the room is small enough for a page, and needs nothing of Node', () => {
  expect(script).not.toMatch(/require\("(?:node:|crypto|zlib|buffer)/);
  const packed = gzipSync(script, { level: 9 }).length;
  process.stdout.write(`verification in a page: ${script.length} bytes, ${packed} packed\n`);
  expect(packed).toBeLessThan(320_000);
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const told = (verdict: Verdict): unknown => JSON.parse(JSON.stringify(verdict));

const plain = [...tamperedPages, ...tamperedSignatures].map(({ name, make }) => ({ name, make }));

describe.skipIf(chromiumPath === undefined)('a browser says the same as Node', () => {
  test.each([...genuineCases, ...plain])('$name', async ({ make }) => {
    const made = await make(originals);
    // Questions with more than a file in them are about the caller’s knowledge, not about where it runs.
    const pdf = made instanceof Uint8Array ? made : made.pdf;
    const { office } = originals;
    const asked = {
      pdf: base64(pdf),
      roots: office.roots.map(base64),
      at: judgedAt.toISOString(),
      dossier: result.dossier,
    };
    const said: string | undefined = await page?.evaluate(`judge(${JSON.stringify(asked)})`);
    const seen: unknown = JSON.parse(said ?? '');
    expect(seen).toEqual(told(await ask(office, pdf, { at: judgedAt })));
  });
});
