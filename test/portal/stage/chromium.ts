import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumPath, launchChromium } from './browser.ts';

export { chromiumPath, launchChromium };
if (chromiumPath === undefined)
  process.stderr.write('SKIPPED: browser tests need Chromium (apt-get install chromium, or CHROMIUM_PATH).\n');

/** How long to poll for something that a busy machine may do late. */
export const patience = { timeout: 15_000 };

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 900 };
export const narrow = { width: 320, height: 640 };

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Fails with the rule and the elements where axe finds a fault. */
export const expectAccessible = async (page: Page): Promise<void> => {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(await axeSource);
  const found: Violation[] = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
};

export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
};

/** No word of the header, of a table or of a tag is broken over two lines. */
export const expectWholeWords = async (page: Page): Promise<void> => {
  const broken = await page.evaluate(() => {
    const found: string[] = [];
    for (const place of document.querySelectorAll('header, table, .tag')) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const unseen = node.parentElement?.closest('thead, .unseen')?.clientWidth === 1;
        if (unseen) continue;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\p{L}+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word);
        }
      }
    }
    return found;
  });
  expect(broken).toEqual([]);
};

/** Everything that is pressed is at least 48 px high, except links within a sentence. */
export const expectLargeTargets = async (page: Page): Promise<void> => {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, .button, input[type=text], select, label.choice, summary, nav a, .back')]
      .filter((target) => target.getBoundingClientRect().height > 0 && target.getBoundingClientRect().height < 48)
      .map((target) => `${target.tagName} ${target.textContent}`),
  );
  expect(small).toEqual([]);
};

/** A picture for whoever wants to look, when `SCREENSHOTS` names a folder. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
