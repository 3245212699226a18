import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fullName, type Person } from '../../local/world/people.ts';
import { deviceOf } from '../portal/stage/device.ts';

/** What a page may load and do, as the answer that brought it says. */
export interface Arrived {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What somebody’s browser gives away while it is used: addresses, and what lies on the device in clear. */
export class Traces {
  /** Of every request, with where it says that it comes from, and of every page, as its history keeps them. */
  readonly addresses: string[] = [];
  /** What was found on the device at one page or another. */
  readonly clear: string[] = [];
  /** The most sealed copies that there were. */
  sealed = 0;
  /** Every page that came from the portal. */
  readonly arrived: Arrived[] = [];
  /** What the pages tried and were not let. */
  readonly violations: string[] = [];
  readonly #page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
    page.on('request', (request) => {
      this.addresses.push(request.url(), request.headers()['referer'] ?? '');
    });
    page.on('framenavigated', (frame) => this.addresses.push(frame.url()));
    page.on('response', (response) => {
      const { origin: from, pathname } = new URL(response.url());
      if (from === origin && response.request().isNavigationRequest() && response.status() === 200)
        this.arrived.push({ path: pathname, headers: response.headers() });
    });
    page.on('console', (message) => {
      if (/content.security.policy/i.test(message.text())) this.violations.push(message.text());
    });
  }

  /** As it is now. */
  async look(): Promise<void> {
    if (new URL(this.#page.url()).origin !== this.#origin) return;
    const { clear, sealed } = await deviceOf(this.#page);
    this.clear.push(clear);
    this.sealed = Math.max(this.sealed, sealed);
  }

  /** All of it, as somebody would search it. */
  get told(): string {
    return [...this.addresses.map(decodeURIComponent), ...this.clear].join('\n').normalize('NFC');
  }
}

/** Whatever would point to somebody: name, number, telephone, birth date as it may be written, and those of their family. */
const pointingTo = ({ name, citizenId, phone, birth, spouse, father, mother }: Person): string[] => {
  const [year = '', month = '', day = ''] = 'date' in birth ? birth.date.split('-') : [];
  const dates = [
    ...['-', '/', ''].flatMap((sign) => [[year, month, day].join(sign), [day, month, year].join(sign)]),
    [Number(day), Number(month), year].join('/'),
  ];
  const family = [spouse, father, mother].flatMap((relative) => [relative?.fullName, relative?.citizenId]);
  return [fullName(name), citizenId, phone, ...(year === '' ? [] : dates), ...family].flatMap((each) =>
    each === undefined || each === '' ? [] : [each.normalize('NFC')],
  );
};

/** They have used the portal, and nobody who looks over addresses or the device learns who they are or what they wrote. */
export const expectNothingPersonal = (traces: Traces, people: readonly Person[], written: readonly string[]): void => {
  expect(traces.addresses.length).toBeGreaterThan(20);
  const told = traces.told;
  expect([...people.flatMap(pointingTo), ...written].filter((each) => told.includes(each))).toEqual([]);
};

/** Every page came with the strictest rules, and none tried what they forbid. */
export const expectStrictRules = ({ arrived, violations }: Traces): void => {
  expect(arrived.length).toBeGreaterThan(0);
  for (const { headers } of arrived) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}; includeSubDomains$/),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const rules = headers['content-security-policy'] ?? '';
    expect(rules).not.toContain('unsafe');
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'"])
      expect(`${rules};`).toContain(`${rule};`);
    for (const rule of ["frame-ancestors 'none'", "base-uri 'none'"]) expect(`${rules};`).toContain(`${rule};`);
  }
  expect(violations).toEqual([]);
};
