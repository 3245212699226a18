import type { Browser, BrowserContext, CDPSession } from 'playwright-core';

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
  readonly cookies: Parameters<BrowserContext['addCookies']>[0];
  readonly remembers: Readonly<Record<string, string>>;
}

export const phoneOf = async (browser: Browser, { cookies, remembers }: Visitor): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
  });
  await context.addCookies([...cookies]);
  await context.addInitScript((items) => {
    for (const [name, value] of Object.entries(items)) sessionStorage.setItem(name, value);
  }, remembers);
  return context;
};

interface Request {
  readonly begun: number;
  ended: number;
  bytes: number;
}

/** Requests of a page by their ids, with times in seconds. */
const listen = (line: CDPSession): Map<string, Request> => {
  const all = new Map<string, Request>();
  line.on('Network.requestWillBeSent', ({ requestId, timestamp }) =>
    all.set(requestId, { begun: timestamp, ended: Number.POSITIVE_INFINITY, bytes: 0 }),
  );
  const end = (requestId: string, ended: number, bytes: number) => {
    const request = all.get(requestId);
    if (request !== undefined) Object.assign(request, { ended, bytes });
  };
  line.on('Network.loadingFinished', (told) => end(told.requestId, told.timestamp, told.encodedDataLength));
  line.on('Network.loadingFailed', (told) => end(told.requestId, told.timestamp, 0));
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
const drawn = (line: CDPSession): Promise<number> =>
  new Promise((done) => line.on('Runtime.bindingCalled', ({ payload }) => done(Number(payload))));

/** One visit on a slow line, on a page of its own; the line is quick again before the page goes. */
export const visit = async (context: BrowserContext, address: string, wanted: string): Promise<Visit> => {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Page.enable');
  await line.send('Runtime.enable');
  await line.send('Runtime.addBinding', { name: 'tellDrawn' });
  await line.send('Page.addScriptToEvaluateOnNewDocument', { source: watching(wanted) });
  // Only what a service worker kept is on the device.
  await line.send('Network.clearBrowserCache');
  const throughput = slow.bitsPerSecond / 8;
  const limits = { offline: false, downloadThroughput: throughput, uploadThroughput: throughput };
  await line.send('Network.emulateNetworkConditions', { ...limits, latency: slow.roundTripMs });
  await line.send('Emulation.setCPUThrottlingRate', { rate: slow.processor });
  const all = listen(line);
  const told = drawn(line);
  await page.goto(address, { waitUntil: 'commit' });
  const ms = await told;
  const requests = [...all.values()].filter(({ ended }) => ended < Number.POSITIVE_INFINITY);
  await line.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  // A page that closes in the midst of a request may hold its context up.
  await page.goto('about:blank');
  await page.close();
  const bytes = requests.reduce((sum, each) => sum + each.bytes, 0);
  return { ms, requests: requests.length, bytes, inARow: inARowOf(requests) };
};
