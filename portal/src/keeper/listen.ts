/** What a keeper is to its browser: a service worker. The compiler knows the types of pages only. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { unregister(): Promise<boolean> };
}

const isExtendable = (event: Event): event is Extendable => 'waitUntil' in event;
const isFetching = (event: Event): event is Fetching => 'respondWith' in event;
const isScope = (value: unknown): value is Scope => typeof value === 'object' && value !== null && 'clients' in value;
const scope: unknown = globalThis;

/** Takes over from the keeper before it as soon as it has everything, and then puts away what that one had. */
export const takeOver = (install: () => Promise<unknown>, activate: () => Promise<unknown>): void => {
  addEventListener('install', (event) => {
    if (isExtendable(event) && isScope(scope)) event.waitUntil(install().then(() => scope.skipWaiting()));
  });
  addEventListener('activate', (event) => {
    if (isExtendable(event) && isScope(scope)) event.waitUntil(activate().then(() => scope.clients.claim()));
  });
};

/** Answers the pages’ requests; what `answerFor` has nothing for goes its usual way. */
export const answerRequests = (answerFor: (request: Request, path: string) => Promise<Response> | undefined): void =>
  addEventListener('fetch', (event) => {
    if (!isFetching(event)) return;
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== 'GET' || origin !== location.origin) return;
    const answer = answerFor(request, pathname);
    if (answer !== undefined) event.respondWith(answer);
  });

/** Answers in a word what a page asks; an empty one where that fails. */
export const answerPages = (wordFor: (asked: unknown) => Promise<string>): void =>
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (port === undefined || !isExtendable(event)) return;
    event.waitUntil(
      wordFor(event.data).then(
        (word) => port.postMessage(word),
        () => port.postMessage(''),
      ),
    );
  });

/** Leaves the device: from the next visit on, only the network answers. */
export const leave = async (): Promise<void> => {
  if (isScope(scope)) await scope.registration.unregister();
};
