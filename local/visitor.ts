/** An answer of the API: its status, tag and body, parsed where it is JSON. */
export interface Answered {
  readonly status: number;
  readonly etag: string;
  readonly body: unknown;
}

/** Whoever wants to know of every answer from the visited origin. */
export type Listen = (method: string, url: URL, answer: Response) => Promise<void>;

const wasIdle = ({ status, body }: Answered): boolean =>
  status === 401 && typeof body === 'object' && body !== null && 'code' in body && body.code === 'session-idle';

/** JSON parsed, whatever else as text: a status list is a signed token. */
const bodyOf = (type: string, text: string): unknown => {
  if (text === '') return undefined;
  return /[/+]json\b/.test(type) ? JSON.parse(text) : text;
};

/** Somebody at a browser without the browser: keeps cookies per origin, follows a sign-in, speaks JSON. */
export class Visitor {
  readonly #origin: string;
  readonly #listen: Listen | undefined;
  readonly #jars = new Map<string, Map<string, string>>();
  #person: readonly ['citizen' | 'staff', string] | undefined;

  constructor(origin: string, listen?: Listen) {
    this.#origin = origin;
    this.#listen = listen;
  }

  /** Goes through the identity provider's own pages and picks a person. */
  async signIn(audience: 'citizen' | 'staff', personId: string): Promise<void> {
    this.#person = [audience, personId];
    const page = await this.#follow(new URL(`/auth/login?audience=${audience}&return=/`, this.#origin));
    if (page.url.origin !== this.#origin) await this.#pick(page.url, personId);
  }

  /** The same on a machine of a counter’s, by the code that an officer there has made. */
  async signInAtCounter(code: string, personId: string): Promise<void> {
    const { status, body } = await this.#sendOnce('POST', '/auth/counter', { code }, {});
    const { address }: { address?: unknown } = Object(body);
    if (typeof address !== 'string') throw new Error(`a code at a counter was answered with ${status}`);
    const page = await this.#follow(new URL(address));
    await this.#pick(page.url, personId);
  }

  async #pick(page: URL, personId: string): Promise<void> {
    const form = new URLSearchParams({ person: personId });
    const end = await this.#follow(page, { method: 'POST', body: form });
    if (end.url.origin !== this.#origin) throw new Error(`${personId} could not sign in`);
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.#send('GET', path, undefined, headers);
  }

  async send(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    return this.#send(method, path, body, headers);
  }

  /** Whose session was closed for doing nothing signs in again and goes on, as people do. */
  async #send(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answered> {
    const answer = await this.#sendOnce(method, path, body, headers);
    if (this.#person === undefined || !wasIdle(answer)) return answer;
    await this.signIn(...this.#person);
    return this.#sendOnce(method, path, body, headers);
  }

  async #sendOnce(
    method: string,
    path: string,
    body: unknown,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answered> {
    const response = await this.#request(new URL(path, this.#origin), {
      method,
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const parsed = bodyOf(response.headers.get('content-type') ?? '', await response.text());
    return { status: response.status, etag: response.headers.get('etag') ?? '', body: parsed };
  }

  async #follow(start: URL, init: RequestInit = {}): Promise<{ url: URL }> {
    let url = start;
    let request = init;
    for (let hops = 0; hops < 10; hops++) {
      const response = await this.#request(url, { ...request, redirect: 'manual' });
      await response.arrayBuffer();
      const location = response.headers.get('location');
      if (location === null) return { url };
      url = new URL(location, url);
      request = {};
    }
    throw new Error('too many redirects');
  }

  async #request(url: URL, init: RequestInit): Promise<Response> {
    const jar = this.#jars.get(url.origin) ?? new Map<string, string>();
    this.#jars.set(url.origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers });
    if (url.origin === this.#origin) await this.#listen?.(init.method ?? 'GET', url, response.clone());
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
