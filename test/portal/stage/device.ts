import type { Page } from 'playwright-core';

/** All that a page can find again on the device: what lies in clear, the names of what is sealed, and kept answers. */
export interface Device {
  readonly clear: string;
  /** How many sealed copies there are. */
  readonly sealed: number;
  readonly keysExtractable: boolean[];
  /** Paths of kept answers, without the files of the pages. */
  readonly answers: string[];
}

export const deviceOf = (page: Page): Promise<Device> =>
  page.evaluate(async () => {
    const values: unknown[] = [];
    for (const { name } of await indexedDB.databases())
      await new Promise<void>((resolve) => {
        const open = indexedDB.open(name ?? '');
        open.addEventListener('success', () => {
          const all = open.result.transaction('kept').objectStore('kept').getAll();
          all.addEventListener('success', () => {
            values.push(...all.result);
            open.result.close();
            resolve();
          });
        });
      });
    const answers: string[] = [];
    const bodies: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        const { pathname } = new URL(request.url);
        if (/^\/(?:$|app\/|assets\/|icon|keeper\/)/.test(pathname)) continue;
        answers.push(pathname);
        bodies.push((await (await caches.match(request))?.text()) ?? '');
      }
    const keys = values.flatMap((value) => {
      const { key }: { key?: unknown } = Object(value);
      return key instanceof CryptoKey ? [key.extractable] : [];
    });
    const sealed: unknown[] = values.filter((value) => typeof value === 'object' && value !== null && 'iv' in value);
    const clear = values.map((value) => (sealed.includes(value) ? Object.keys(Object(value)) : value));
    return {
      clear: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), clear, bodies]),
      sealed: sealed.length,
      keysExtractable: keys,
      answers,
    };
  });

/** Changes what the device notes of its owner. */
const changeOwner = (page: Page, hours: number | undefined): Promise<void> =>
  page.evaluate(
    (ago) =>
      new Promise((resolve) => {
        const open = indexedDB.open('motcua');
        open.addEventListener('success', () => {
          const transaction = open.result.transaction('kept', 'readwrite');
          const store = transaction.objectStore('kept');
          const owner = store.get('key');
          owner.addEventListener('success', () => {
            const { key }: { key: unknown } = owner.result;
            store.put(ago === undefined ? key : { ...owner.result, at: Date.now() - ago * 3_600_000 }, 'key');
          });
          transaction.addEventListener('complete', () => {
            open.result.close();
            resolve();
          });
        });
      }),
    hours,
  );

/** The platform said so many hours ago that its owner is there. */
export const ageOwner = (page: Page, hours: number): Promise<void> => changeOwner(page, hours);

/** Takes away whose its copies are. */
export const disown = (page: Page): Promise<void> => changeOwner(page, undefined);

/** Waits until the pages are kept, and this one is answered by their keeper. */
export const untilKept = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
    if (navigator.serviceWorker.controller === null)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
  });
};
