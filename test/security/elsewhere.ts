import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

type Init = Pick<RequestInit, 'body' | 'mode'> & { readonly headers: Readonly<Record<string, string>> };
/** What a script may send to another origin without asking it first. */
export const simple = (type: string): Init => ({ mode: 'no-cors', body: '{}', headers: { 'content-type': type } });
export const json: Init = { body: '{}', headers: { 'content-type': 'application/json' } };

/** An origin of somebody else’s, whose page the browser of a signed-in person has open. */
export const openElsewhere = async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Elsewhere</title><iframe name="frame"></iframe>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return { port: address.port, close: () => void server.close() };
};

/** Sends a form from the page that is open, as JSON that says that it is text. */
export const sendForm = async (page: Page, address: string): Promise<void> =>
  page.evaluate((action) => {
    const [form, input] = [document.createElement('form'), document.createElement('input')];
    Object.assign(form, { method: 'post', action, target: 'frame', enctype: 'text/plain' });
    Object.assign(input, { name: '{"x":"', value: '"}' });
    form.append(input);
    document.body.append(form);
    form.submit();
  }, address);

/** Sends by a script of the page that is open, and waits until each is answered or refused by the browser. */
export const sendAll = async (page: Page, requests: readonly (readonly [string, string])[], init: Init) =>
  page.evaluate(
    async ([all, more]) => {
      const sent = all.map(async ([method, address]) => fetch(address, { method, credentials: 'include', ...more }));
      await Promise.allSettled(sent);
    },
    [requests, init] as const,
  );
