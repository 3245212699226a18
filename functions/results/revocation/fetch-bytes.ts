const patience = 10_000;
/** How often an answer may send on, for instance from http to https. */
const mostHops = 2;

/**
 * Where an answer sends on to; to the same origin, or from http to https on the same host: whoever answered must not
 * choose what this machine asks.
 */
const nextOf = (response: Response, url: string): string => {
  const before = new URL(url);
  const next = new URL(response.headers.get('location') ?? '', before);
  const isUpgrade = `${before.protocol}${next.protocol}${before.port}${next.port}` === 'http:https:';
  if (next.origin !== before.origin && !(isUpgrade && next.hostname === before.hostname))
    throw new Error(`${url} sends to ${next.origin}`);
  return next.href;
};

const answerOf = async (send: typeof fetch, url: string, init: RequestInit, hops = 0): Promise<Response> => {
  const response = await send(url, { ...init, redirect: 'manual' });
  if (response.status < 300 || response.status > 399) return response;
  if (hops === mostHops) throw new Error(`${url} sends on too often`);
  await response.body?.cancel();
  return answerOf(send, nextOf(response, url), init, hops + 1);
};

/** The body of an answer with status 200, never more than `limit` bytes. Whatever goes wrong is an error. */
export const fetchBytes = async (
  send: typeof fetch,
  url: string,
  limit: number,
  init: RequestInit = {},
): Promise<Uint8Array> => {
  const response = await answerOf(send, url, { ...init, signal: AbortSignal.timeout(patience) });
  if (response.status !== 200 || response.body === null) throw new Error(`${url} answered ${response.status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body) {
    length += part.length;
    // Leaving the loop ends the transfer.
    if (length > limit) throw new Error(`${url} answered with more than ${limit} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};
