/** Who waits longer than this for the network is answered from what is kept. */
const patience = 4000;

const inTime = async (request: Request): Promise<Response> => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return await fetch(request, { signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
};

/** The network’s answer when it comes in time and is good; otherwise what is kept, if there is any. */
export const networkFirst = async (
  request: Request,
  kept: () => Promise<Response | undefined>,
  heard: (answer: Response) => Promise<unknown> = async () => undefined,
): Promise<Response> => {
  try {
    const answer = await inTime(request);
    if (answer.ok) await heard(answer.clone());
    return answer.ok ? answer : ((await kept()) ?? answer);
  } catch {
    return (await kept()) ?? Response.error();
  }
};

/** Past the browser’s own memory, in which a page may be older than its files. */
export const fresh = (path: string): Request => new Request(path, { cache: 'no-cache', credentials: 'omit' });

/** Drops all caches whose names begin so, but for these. */
export const dropBut = async (prefix: string, names: readonly string[]): Promise<void> => {
  const all = await caches.keys();
  const old = all.filter((name) => name.startsWith(prefix) && !names.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
};
