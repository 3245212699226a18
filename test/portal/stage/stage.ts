import type { Browser, BrowserContext, Page } from 'playwright-core';
import { dateOf } from '../../../core/vietnam-time.ts';
import { openApiDocument } from '../../../functions/openapi/document.ts';
import { builtPortal } from '../../../local/build.ts';
import { saturday } from '../../core/samples.ts';
import { catalogue } from '../../functions/catalogue-file.ts';
import { describedBy } from '../../support/described.ts';
import type { Answered, Asked } from './answered.ts';
import { CannedApi } from './canned-api.ts';
import { launchChromium } from './chromium.ts';
import { handsetIn, type Handset } from './handset.ts';
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
  readonly #onePhone: boolean;
  /** The phone of the scene before, wiped. */
  #left: Handset | undefined;
  /** What went wrong in the scene that is being played. */
  #faults: string[] = [];

  /**
   * `onePhone`: all scenes on the same one, wiped in between, for to start a browser’s process and read axe anew is half of
   * a short scene; pages cannot register keepers on it. After what cannot be wiped (a moved clock, what is done to
   * `context`, a listener, another site) the next scene has another phone.
   */
  constructor({ onePhone = false } = {}) {
    this.#onePhone = onePhone;
  }

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
   * Plays one scene, on a fresh phone or a wiped one; afterwards no script may have failed, no rule of the CSP been
   * broken, and nothing been answered that the API does not describe.
   */
  async play(scene: (stage: Stage) => Promise<void>): Promise<void> {
    if (this.#browser === undefined || this.#server === undefined) throw new Error('open the theatre first');
    this.#api = new CannedApi();
    this.#faults = [];
    const server = this.#server;
    server.instead.clear();
    const handset =
      this.#left ??
      (await handsetIn(this.#browser, { keepers: !this.#onePhone, fault: (text) => this.#faults.push(text) }));
    this.#left = undefined;
    const { page } = handset;
    const stage: Stage = {
      api: this.#api,
      page,
      get context() {
        return handset.context();
      },
      go: async (path) => {
        await page.goto(`${server.url}${path}`);
      },
      server,
    };
    try {
      await scene(stage);
      if (this.#faults.length > 0) throw new Error(this.#faults.join('\n'));
      if (this.#onePhone && (await handset.wipe(server.url))) this.#left = handset;
    } finally {
      if (this.#left === undefined) await handset.close();
    }
  }
}
