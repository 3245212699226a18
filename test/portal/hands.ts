import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** What a page holds for somebody to read; of a list to choose from, nobody reads every line. */
const wordsOf = (page: Page): Promise<number> =>
  page.locator('main').evaluate((main) => {
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    let words = 0;
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      if (node.parentElement?.checkVisibility() === true && node.parentElement.closest('option, .unseen') === null)
        words += (node.textContent?.match(/\S+/g) ?? []).length;
    return words;
  });

/** Once everything has come that the page asked for. */
const wordsAtRest = async (page: Page): Promise<number> => {
  let [before, same] = [-1, 0];
  for (;;) {
    const words = (await page.getByText('Đang tải…').count()) === 0 ? await wordsOf(page) : -1;
    same = words > 0 && words === before ? same + 1 : 0;
    if (same === 3) return words;
    before = words;
    await page.waitForTimeout(200);
  }
};

/** Counts what a person must do: taps, characters typed, and words on the pages where they arrive. */
export class Hands {
  taps = 0;
  typed = 0;
  words = 0;
  pages = 0;
  readonly page: Page;
  /** Where pictures of each page are put; none are taken where nothing is said. */
  readonly #pictures: string | undefined;
  /** Looks over their shoulder at every page. */
  readonly #seen: (() => Promise<void>) | undefined;

  constructor(page: Page, pictures?: string, seen?: () => Promise<void>) {
    this.page = page;
    this.#pictures = pictures;
    this.#seen = seen;
  }

  async press(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    this.taps++;
    await this.page.getByRole(role, { name }).click();
  }

  /** Something that has no words of its own to press it by, or not these words alone. */
  async tap(selector: string): Promise<void> {
    this.taps++;
    await this.page.locator(selector).click();
  }

  async type(label: string | RegExp, text: string): Promise<void> {
    this.taps++;
    this.typed += text.length;
    await this.page.getByLabel(label).fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    this.taps += 2;
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async tick(label: string | RegExp): Promise<void> {
    this.taps++;
    await this.page.getByLabel(label).check();
  }

  async arrive(heading: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    if (this.#pictures !== undefined) this.words += await wordsAtRest(this.page);
    await this.look(heading);
  }

  /** What is seen now; a picture of it for whoever wants one, for each costs as much as the page. */
  async look(name: string): Promise<void> {
    this.pages++;
    await this.#seen?.();
    if (this.#pictures === undefined || process.env['SCREENSHOTS'] === undefined) return;
    await mkdir(this.#pictures, { recursive: true });
    const file = `${String(this.pages).padStart(2, '0')} ${name.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()}.png`;
    await this.page.screenshot({ path: join(this.#pictures, file), fullPage: true });
  }
}
