import type { Browser, Page } from 'playwright-core';
import { Hands } from '../portal/hands.ts';
import { Traces } from './traces.ts';

/** A portal that runs somewhere, with the stand-in sign-in pages behind it. */
export interface Place {
  readonly url: string;
  readonly browser: Browser;
  /** Waits until everything that the last deed set off has happened. */
  readonly rest: () => Promise<void>;
}

const arrive = async (page: Page, heading: string) => page.getByRole('heading', { level: 1, name: heading }).waitFor();

/** A citizen on a phone, who signs in by pressing the own entry on the stand-in's page. */
export class CitizenOnPhone {
  readonly page: Page;
  readonly hands: Hands;
  readonly traces: Traces;
  readonly #place: Place;
  readonly #id: string;

  private constructor(place: Place, page: Page, id: string, pictures?: string) {
    this.#place = place;
    this.page = page;
    this.traces = new Traces(page, place.url);
    this.hands = new Hands(page, pictures, () => this.traces.look());
    this.#id = id;
  }

  static async come(place: Place, id: string, pictures?: string): Promise<CitizenOnPhone> {
    const viewport = { width: 390, height: 844 };
    const context = await place.browser.newContext({
      viewport,
      hasTouch: true,
      locale: 'vi-VN',
      acceptDownloads: true,
    });
    return new CitizenOnPhone(place, await context.newPage(), id, pictures);
  }

  /** Opens the dossier, and signs in on the way. */
  async open(code: string): Promise<void> {
    await this.page.goto(`${this.#place.url}/ho-so/${code}`);
    await this.page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
    await this.page.locator(`button[value="${this.#id}"]`).click();
    await arrive(this.page, 'Đăng ký khai sinh');
  }

  /** From this page, without a word the home page, to the receipt; the code of the dossier. */
  async file(fill: (hands: Hands, signIn: () => Promise<void>) => Promise<void>, from = '/'): Promise<string> {
    await this.page.goto(`${this.#place.url}${from}`);
    await fill(this.hands, async () => {
      await this.hands.tap(`button[value="${this.#id}"]`);
      this.hands.words = 0;
    });
    await this.#place.rest();
    return (await this.page.locator('.code').textContent()) ?? '';
  }

  async track(code: string): Promise<void> {
    await this.page.goto(`${this.#place.url}/ho-so/${code}`);
    await arrive(this.page, 'Đăng ký khai sinh');
  }

  async confirm(code: string): Promise<void> {
    await this.track(code);
    const answered = this.page.waitForResponse((response) => response.url().endsWith('/confirmation'));
    await this.page.getByRole('button', { name: 'Đúng, tôi đồng ý' }).click();
    await answered;
    await this.#place.rest();
  }

  async dispute(note: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Có chỗ chưa đúng' }).click();
    await this.page.getByLabel('Chỗ nào chưa đúng?').fill(note);
    await this.page.getByRole('button', { name: 'Gửi cho cán bộ' }).click();
    await this.page.locator('.timeline blockquote', { hasText: note }).waitFor();
    await this.#place.rest();
  }

  /** The file of the result, as the phone keeps it. */
  async download(code: string, button: string): Promise<string> {
    await this.track(code);
    const begun = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: button }).click();
    return (await begun).path();
  }
}

/** A member of staff at a desk. */
export class StaffAtDesk {
  readonly page: Page;
  readonly hands: Hands;
  readonly traces: Traces;
  readonly #place: Place;

  private constructor(place: Place, page: Page, pictures?: string) {
    this.#place = place;
    this.page = page;
    this.traces = new Traces(page, place.url);
    this.hands = new Hands(page, pictures, () => this.traces.look());
  }

  static async come(place: Place, staffId: string, pictures?: string): Promise<StaffAtDesk> {
    const context = await place.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
    const staff = new StaffAtDesk(place, await context.newPage(), pictures);
    await staff.page.goto(`${place.url}/can-bo`);
    await staff.hands.press('Đăng nhập', 'link');
    await staff.hands.tap(`button[value="${staffId}"]`);
    await staff.hands.arrive('Việc cần làm');
    return staff;
  }

  /** Opens the dossier from the inbox. */
  async open(code: string): Promise<void> {
    await this.page.goto(`${this.#place.url}/can-bo`);
    await this.page.getByRole('link', { name: code }).click();
    await this.page.getByRole('heading', { level: 2, name: 'Nhật ký' }).waitFor();
  }

  /** What the page says is to be looked at before everything else. */
  async looksFirstAt(): Promise<string> {
    return this.page.locator('.notice', { hasText: 'Cần xem trước' }).innerText();
  }

  /** Opens the dossier from the inbox, presses one button and waits for what the page says then. */
  async act(code: string, button: string, said: string): Promise<void> {
    await this.open(code);
    await this.press(button, said);
  }

  /** Presses one button of the dossier and waits for what the page says then. */
  async press(button: string, said: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    await this.page.getByText(said).waitFor();
    await this.#place.rest();
  }
}
