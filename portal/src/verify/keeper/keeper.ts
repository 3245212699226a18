import { answerFor } from './answers.ts';
import { dropOld, installShell, keepRest, keptSince } from './stores.ts';

/**
 * Keeps the page that checks results, and nothing else of the portal: its scope is that page. What the page was opened
 * with behind `#` never comes here, for no request carries it.
 */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Keeper {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const isExtendable = (event: Event): event is Extendable => 'waitUntil' in event;
const isFetching = (event: Event): event is Fetching => 'respondWith' in event;
const isKeeper = (value: unknown): value is Keeper => typeof value === 'object' && value !== null && 'clients' in value;
const scope: unknown = globalThis;

addEventListener('install', (event) => {
  if (!isExtendable(event) || !isKeeper(scope)) return;
  event.waitUntil(Promise.all([installShell(), scope.skipWaiting()]));
});

addEventListener('activate', (event) => {
  if (!isExtendable(event) || !isKeeper(scope)) return;
  event.waitUntil(Promise.all([dropOld(), scope.clients.claim()]));
});

addEventListener('fetch', (event) => {
  if (!isFetching(event)) return;
  const answer = answerFor(event.request);
  if (answer !== undefined) event.respondWith(answer);
});

/** The page asks since when everything is kept, or to keep it now, and is told the instant; empty when it is not. */
addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  if (port === undefined || !isExtendable(event)) return;
  const done = event.data === 'keep' ? keepRest().then(keptSince) : keptSince();
  event.waitUntil(
    done.then(
      (since) => port.postMessage(since ?? ''),
      () => port.postMessage(''),
    ),
  );
});
