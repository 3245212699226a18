import type { Outage } from './answer.ts';

type Exchanged =
  { readonly status: number; readonly body: unknown } | { readonly outage: Outage; readonly again: boolean };

/** One question over HTTP as JSON, or the outage it ended in. Only a 5xx and a broken connection are worth asking again. */
export const exchange = async (
  send: typeof fetch,
  url: string,
  body: string,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<Exchanged> => {
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
      signal,
      redirect: 'error',
    });
    if (response.status >= 500) return { outage: 'refused', again: true };
    const text = await response.text();
    if (!response.ok && response.status !== 409) return { outage: 'refused', again: false };
    try {
      const parsed: unknown = JSON.parse(text);
      return { status: response.status, body: parsed };
    } catch {
      return { outage: 'malformed', again: false };
    }
  } catch {
    return signal.aborted ? { outage: 'timeout', again: false } : { outage: 'refused', again: true };
  }
};
