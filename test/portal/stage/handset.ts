import type { Browser, BrowserContext, Page } from 'playwright-core';
import { phone } from './chromium.ts';

/** A phone with one page, on which scenes are played. */
export interface Handset {
  readonly page: Page;
  /** Whoever asks for it may change what no wiping brings back. */
  context(): BrowserContext;
  /** Makes it as good as new for the next scene; false when that cannot be. */
  wipe(origin: string): Promise<boolean>;
  close(): Promise<void>;
}

interface Making {
  /** Whether pages may register service workers, whose work could outlast a scene. */
  readonly keepers: boolean;
  readonly fault: (text: string) => void;
}

export const handsetIn = async (browser: Browser, { keepers, fault }: Making): Promise<Handset> => {
  const serviceWorkers = keepers ? 'allow' : 'block';
  const context = await browser.newContext({ viewport: phone, hasTouch: true, locale: 'vi-VN', serviceWorkers });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => fault(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) fault(message.text());
  });
  const storage = await context.newCDPSession(page);
  let isSpoiled = false;
  /** From now on, whoever uses this part of the page. */
  const spoiling = (part: 'clock' | 'on' | 'addInitScript' | 'exposeFunction' | 'emulateMedia'): void => {
    const { [part]: real } = page;
    const bound: unknown = typeof real === 'function' ? real.bind(page) : real;
    Object.defineProperty(page, part, {
      get: () => {
        isSpoiled = true;
        return bound;
      },
    });
  };
  for (const part of ['clock', 'on', 'addInitScript', 'exposeFunction', 'emulateMedia'] as const) spoiling(part);
  return {
    page,
    context: () => {
      isSpoiled = true;
      return context;
    },
    wipe: async (origin) => {
      const isAtHome = page.url().startsWith(`${origin}/`) && context.pages().length === 1;
      if (isSpoiled || !isAtHome) return false;
      await page.evaluate(() => sessionStorage.clear());
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.goto('about:blank');
      await storage.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      await context.clearCookies();
      await page.setViewportSize(phone);
      return true;
    },
    close: () => context.close(),
  };
};
