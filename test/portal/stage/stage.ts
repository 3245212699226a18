import type { Browser, BrowserContext, Page } from 'playwright-core';
import { dateOf } from '../../../core/vietnam-time.ts';
import { openApiDocument } from '../../../functions/openapi/document.ts';
import { builtPortal } from '../../../local/build.ts';
import { saturday } from '../../core/samples.ts';
import { catalogue } from '../../functions/catalogue-file.ts';
import { describedBy } from '../../support/described.ts';
import type { Answered, Asked } from './answered.ts';
import { CannedApi } from './canned-api.ts';
import { launchChromium, phone } from './chromium.ts';
import { servePortal, type PortalServer } from './portal-server.ts';

const hold = describedBy(openApiDocument(catalogue, dateOf(saturday)));

/** The built portal before a canned API, in one browser that all tests of a file share. */
export interface Stage {
  readonly api: CannedApi;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly go: (path: string) => Promise<void>;
  /** Where the pages come from. */
  readonly server: PortalServer;
}

export class Theatre {
  #browser: Browser | undefined;
  #server: PortalServer | undefined;
  #api = new CannedApi();
  /** What went wrong in the scene that is being played. */
  #faults: string[] = [];

  async open(folder = builtPortal): Promise<void> {
    this.#server = await servePortal(folder, (asked) => this.#answer(asked));
    this.#browser = await launchChromium();
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
  }

  /** Holds every answer against the API’s description, but for the one that is malformed by intent. */
  #answer(asked: Asked): Answered {
    const answered = this.#api.answer(asked);
    const { status, headers, body } = answered;
    const type = headers?.['content-type'] ?? 'application/json';
    const text = body === undefined ? '' : JSON.stringify(body);
    try {
      if (!this.#api.malformed) hold({ method: asked.method, path: asked.path, status, type, text });
    } catch (error) {
      this.#faults.push(String(error));
    }
    return answered;
  }

  /**
   * Plays one scene on a fresh phone; afterwards no script may have failed, no rule of the CSP been broken, and nothing
   * been answered that the API does not describe.
   */
  async play(scene: (stage: Stage) => Promise<void>): Promise<void> {
    if (this.#browser === undefined || this.#server === undefined) throw new Error('open the theatre first');
    this.#api = new CannedApi();
    const context = await this.#browser.newContext({ viewport: phone, hasTouch: true, locale: 'vi-VN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const faults: string[] = [];
    this.#faults = faults;
    this.#server.instead.clear();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
    const { url } = this.#server;
    const go = async (path: string) => {
      await page.goto(`${url}${path}`);
    };
    try {
      await scene({ api: this.#api, page, context, go, server: this.#server });
      if (faults.length > 0) throw new Error(faults.join('\n'));
    } finally {
      await context.close();
    }
  }
}
