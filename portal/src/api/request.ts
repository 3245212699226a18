import { isLeaving } from './leaving.ts';
import { Problem, Unreachable } from './problem.ts';

interface Sending {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** The browser may keep the answer: never said of anything personal. */
  readonly cached?: boolean;
  /** Lets the request outlive the page. */
  readonly keepalive?: boolean;
}

/** Seconds to wait; our API never gives a date. */
const waitOf = ({ headers }: Response): number | undefined => {
  const seconds = Number(headers.get('retry-after'));
  return seconds > 0 ? seconds : undefined;
};

/** The answer to what `citizen/early.ts` asked before we came. */
const takeEarly = (path: string): Promise<Response> | undefined => {
  const answer = globalThis.early?.get(path);
  globalThis.early?.delete(path);
  return answer;
};

const request = async (
  method: string,
  path: string,
  { body, headers, cached = false, keepalive }: Sending,
): Promise<Response> => {
  const asked =
    (method === 'GET' && takeEarly(path)) ||
    fetch(path, {
      method,
      credentials: 'same-origin',
      cache: cached ? 'default' : 'no-store',
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(keepalive === undefined ? {} : { keepalive }),
    });
  const sent = await asked.catch((cause: unknown) => {
    throw new Unreachable(path, { cause });
  });
  if (sent.ok || sent.status === 304) return sent;
  throw new Problem(sent.status, await sent.json().catch(() => undefined), waitOf(sent));
};

/** An organisation’s dossier is shown once the business register was asked; a page that asks by itself asks nobody. */
const requestNamed: typeof request = async (method, path, sending) => {
  // Whoever has signed out must not be there any more for anything, not even where the platform has yet to hear of it.
  if (isLeaving() && path !== '/auth/logout') throw new Unreachable(path);
  return request(method, path, sending).catch(async (error: unknown) => {
    const isUnasked = error instanceof Problem && error.code === 'representation-unasked';
    if (!isUnasked || sending.headers?.['x-motcua-by-itself'] !== undefined) throw error;
    await request('POST', '/v1/me/organisations', {});
    return request(method, path, sending);
  });
};

/** Our own API's answer is taken at its word: both sides of the contract are in this repository. */
const answerOf = async <T>(response: Response): Promise<T> => {
  const answer: T = response.status === 204 ? undefined : await response.json();
  return answer;
};

/** An answer that is the same for everybody. */
export const readPublic = async <T>(path: string): Promise<T> => answerOf(await request('GET', path, { cached: true }));

export const read = async <T>(path: string): Promise<T> => answerOf(await requestNamed('GET', path, {}));

export const send = async <T>(method: 'POST' | 'PUT', path: string, sending: Sending = {}): Promise<T> =>
  answerOf(await requestNamed(method, path, sending));

export interface Versioned<T> {
  readonly etag: string;
  readonly value: T;
}

/** A page that shows something already asks by itself: that does not keep its owner signed in. */
const byItself = (etag: string) => ({ 'if-none-match': etag, 'x-motcua-by-itself': '1' });

/** The answer when it is newer than `etag`, otherwise undefined. */
export const readNewer = async <T>(path: string, etag: string | undefined): Promise<Versioned<T> | undefined> => {
  const response = await requestNamed('GET', path, etag === undefined ? {} : { headers: byItself(etag) });
  if (response.status === 304) return undefined;
  return { etag: response.headers.get('etag') ?? '', value: await answerOf<T>(response) };
};

/** The header that lets a change through only while the thing is still at this version. */
export const ifMatch = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });
