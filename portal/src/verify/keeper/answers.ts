import { isFile, isOfData, openData, openFiles } from './stores.ts';

/** Who waits longer than this for the network is answered from what is kept. */
const patience = 4000;

const gone = (): Response => Response.error();

const inTime = async (request: Request): Promise<Response> => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    return await fetch(request, { signal: stop.signal });
  } finally {
    clearTimeout(timer);
  }
};

const page = async (request: Request, path: string): Promise<Response> => {
  const kept = async () => (await openFiles()).match(path);
  try {
    const answer = await inTime(request);
    return answer.ok ? answer : ((await kept()) ?? answer);
  } catch {
    return (await kept()) ?? gone();
  }
};

const data = async (request: Request, path: string): Promise<Response> => {
  const cache = await openData();
  try {
    const answer = await inTime(request);
    if (answer.ok) await cache.put(path, answer.clone());
    return answer.ok ? answer : ((await cache.match(path)) ?? answer);
  } catch {
    return (await cache.match(path)) ?? gone();
  }
};

/** Named after what is in it, so that a kept one is never old. */
const file = async (request: Request, path: string): Promise<Response> => {
  const cache = await openFiles();
  const kept = await cache.match(path);
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(path, answer.clone());
  return answer;
};

/** Who answers the page: nothing for what is not its own. */
export const answerFor = (request: Request): Promise<Response> | undefined => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return undefined;
  if (request.mode === 'navigate') return page(request, pathname.replace(/\/$/, ''));
  if (isOfData(pathname)) return data(request, pathname);
  return isFile(pathname) ? file(request, pathname) : undefined;
};
