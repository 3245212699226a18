import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPortal } from '../../local/build.ts';
import { agree } from './birth-journey.ts';
import { Hands } from './hands.ts';
import { chromiumPath, patience } from './stage/chromium.ts';
import { deviceOf, untilKept } from './stage/device.ts';
import { Theatre } from './stage/stage.ts';

const built = (file: string): Promise<string> => readFile(join(builtPortal, file), 'utf8');
const scriptsOf = (page: Page): Promise<(string | null)[]> =>
  page.evaluate(() => [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')));

/** Two of its scripts are others, and so are all that name them. */
const inNext = (text: string): string => text.replaceAll(/\b(main|claim-box)-[\w-]+\.js/g, '$1-next.js');

describe.skipIf(chromiumPath === undefined)('the keeper of the citizen’s pages', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('a new build comes as a whole: an open page goes on with what is its own, the next one is new', () =>
    theatre.play(async ({ api, page, go, server }) => {
      const hands = new Hands(page);
      api.signIn();
      await go('/nop/birth-registration');
      await untilKept(page);
      // The next build: scripts under other names, and of those of this one nothing is left on the server.
      const renamed = (await readdir(join(builtPortal, 'assets'))).filter((file) =>
        /^(main|claim-box)-.+\.js$/.test(file),
      );
      const [, old] = renamed.toSorted();
      for (const file of ['keeper.js', 'app/index.html', 'index.html', ...renamed.map((name) => `assets/${name}`)])
        server.instead.set(inNext(file), inNext(await built(file)).replace('"version":"', '"version":"next'));
      for (const file of renamed) server.instead.set(`assets/${file}`, null);

      await page.evaluate(async () => {
        const changed = new Promise((resolve) =>
          navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
        );
        await (await navigator.serviceWorker.ready).update();
        await changed;
      });
      expect(await scriptsOf(page)).toContain(`/assets/${old}`);
      await agree(hands);
      await hands.arrive('Trẻ được đăng ký');
      await page.getByRole('button', { name: 'Thông tin sai?' }).first().click();
      await page
        .getByLabel(/Thông tin đúng/)
        .first()
        .waitFor();

      await page.reload();
      await hands.arrive('Trẻ được đăng ký');
      expect(await scriptsOf(page)).toContain('/assets/main-next.js');
    }));

  test('it answers nobody but the citizen’s pages, and keeps nothing that is somebody’s own', () =>
    theatre.play(async ({ api, page, go, context }) => {
      api.signIn();
      await go('/ho-so');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await untilKept(page);
      await page.reload();
      await page.getByRole('link', { name: 'Đăng ký khai sinh' }).first().waitFor();
      await expect.poll(async () => (await deviceOf(page)).answers, patience).toEqual(['/v1/procedures']);
      await context.setOffline(true);
      await page.reload();
      await page.getByText('Không có kết nối mạng').first().waitFor();
      for (const others of ['/can-bo', '/lanh-dao'])
        await expect(go(others)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    }));

  test('what ends it, put in its place, leaves nothing of it on the device', () =>
    theatre.play(async ({ page, go, server }) => {
      await go('/');
      await untilKept(page);
      server.instead.set('keeper.js', await built('keeper-end.js'));
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      const left = () =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]);
      await expect.poll(left, patience).toEqual([0, 0]);
    }));
});
