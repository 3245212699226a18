import type { Chromium, Line } from './chromium.ts';

/** A slow line and a slow phone: what WebPageTest and Chromium’s tools call slow 3G, with a processor six times as slow. */
export const slow = { roundTripMs: 400, bitsPerSecond: 400_000, processor: 6 } as const;

/** What one visit took, from the address to a page that can be filled in. */
export interface Visit {
  readonly ms: number;
  readonly requests: number;
  /** As they came over the line, with their headers. */
  readonly bytes: number;
  /** The most requests of which each was asked when the one before had been answered. */
  readonly inARow: number;
}

/** Who is signed in, and what their window remembers. */
export interface Visitor {
  readonly cookies: readonly object[];
  readonly remembers: Readonly<Record<string, string>>;
}

/** A phone that has seen nothing of the portal yet. */
export interface Phone {
  readonly browser: Chromium;
  readonly context: unknown;
  readonly remembers: Visitor['remembers'];
}

export const phoneOf = async (browser: Chromium, { cookies, remembers }: Visitor): Promise<Phone> => {
  const { browserContextId: context } = await browser.send('Target.createBrowserContext');
  await browser.send('Storage.setCookies', { cookies, browserContextId: context });
  return { browser, context, remembers };
};

export const forget = async ({ browser, context }: Phone): Promise<void> =>
  void (await browser.send('Target.disposeBrowserContext', { browserContextId: context }));

/** What a page answers to a line of script. */
const ask = async (page: Line, expression: string): Promise<unknown> => {
  const { result } = await page.send('Runtime.evaluate', { expression, awaitPromise: true });
  return Object(result).value;
};

/** Goes there, and waits until it has loaded. */
const go = async (page: Line, url: string): Promise<void> => {
  const loaded = new Promise<void>((done) => page.on('Page.loadEventFired', () => done()));
  await page.send('Page.navigate', { url });
  await loaded;
};

/** A window that is at an address of the portal already: whoever comes to a form comes from there, or from signing in. */
const windowOf = async ({ browser, context, remembers }: Phone, door: string): Promise<Line> => {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', browserContextId: context });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = browser.page(String(sessionId));
  await page.send('Page.enable');
  await page.send('Emulation.setDeviceMetricsOverride', {
    width: 390,
    height: 844,
    deviceScaleFactor: 2,
    mobile: true,
  });
  await go(page, `${door}/robots.txt`);
  for (const item of Object.entries(remembers)) await ask(page, `sessionStorage.setItem(...${JSON.stringify(item)})`);
  return page;
};

/** What a visit before has left on the device: nothing, the files that a browser caches, or what the service worker keeps. */
export type Left = 'nothing' | 'files' | 'everything';

/** A visit before, until the service worker has everything and answers; for `files` that is taken away again. */
export const visitBefore = async (phone: Phone, door: string, path: string, left: Left): Promise<void> => {
  if (left === 'nothing') return;
  const page = await windowOf(phone, door);
  await go(page, `${door}${path}`);
  const taken = `new Promise((done) => {
    const look = () => (navigator.serviceWorker.controller === null ? setTimeout(look, 100) : done());
    look();
  })`;
  await ask(page, taken);
  if (left === 'files')
    await page.send('Storage.clearDataForOrigin', { origin: door, storageTypes: 'service_workers,cache_storage' });
  await page.send('Page.close');
};

interface Request {
  readonly begun: number;
  ended: number;
  bytes: number;
}

/** Requests of a page by their ids, with times in seconds. */
const listen = (page: Line): Map<unknown, Request> => {
  const all = new Map<unknown, Request>();
  page.on('Network.requestWillBeSent', ({ requestId, timestamp }) =>
    all.set(requestId, { begun: Number(timestamp), ended: Number.POSITIVE_INFINITY, bytes: 0 }),
  );
  const end = (requestId: unknown, ended: unknown, bytes: unknown) => {
    const request = all.get(requestId);
    if (request !== undefined) Object.assign(request, { ended: Number(ended), bytes: Number(bytes) });
  };
  page.on('Network.loadingFinished', (told) => end(told['requestId'], told['timestamp'], told['encodedDataLength']));
  page.on('Network.loadingFailed', (told) => end(told['requestId'], told['timestamp'], 0));
  return all;
};

const inARowOf = (requests: readonly Request[]): number => {
  const places: { readonly ended: number; readonly place: number }[] = [];
  for (const { begun, ended } of requests.toSorted((one, other) => one.begun - other.begun)) {
    const before = places.filter((each) => each.ended <= begun).map(({ place }) => place);
    places.push({ ended, place: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...places.map(({ place }) => place));
};

/** Tells when what a page is there for is drawn: a page told by its own script waits for no script of the bench. */
const watching = (wanted: string): string => `new MutationObserver((_, watching) => {
  if (document.querySelector(${JSON.stringify(wanted)}) === null) return;
  watching.disconnect();
  requestAnimationFrame(() => setTimeout(() => tellDrawn(String(performance.now()))));
}).observe(document, { childList: true, subtree: true });`;

/** When it is drawn, in milliseconds since its address was asked for. */
const drawn = (page: Line): Promise<number> =>
  new Promise((done) => page.on('Runtime.bindingCalled', ({ payload }) => done(Number(payload))));

export interface Destination {
  readonly path: string;
  /** What is there once the page can be used. */
  readonly wanted: string;
  readonly left: Left;
}

/** One visit on a slow line. */
export const visit = async (phone: Phone, door: string, { path, wanted, left }: Destination): Promise<Visit> => {
  const page = await windowOf(phone, door);
  await page.send('Network.enable');
  if (left !== 'files') await page.send('Network.clearBrowserCache');
  await page.send('Runtime.enable');
  await page.send('Runtime.addBinding', { name: 'tellDrawn' });
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: watching(wanted) });
  const throughput = slow.bitsPerSecond / 8;
  const limits = { offline: false, downloadThroughput: throughput, uploadThroughput: throughput };
  await page.send('Network.emulateNetworkConditions', { ...limits, latency: slow.roundTripMs });
  await page.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
  const all = listen(page);
  const told = drawn(page);
  await page.send('Page.navigate', { url: `${door}${path}` });
  const ms = await told;
  const requests = [...all.values()].filter(({ ended }) => ended < Number.POSITIVE_INFINITY);
  await page.send('Page.close');
  const bytes = requests.reduce((sum, each) => sum + each.bytes, 0);
  return { ms, requests: requests.length, bytes, inARow: inARowOf(requests) };
};
