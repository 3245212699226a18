import type { Outage } from './answer.ts';

interface Failed {
  readonly outage: Outage;
  readonly again: boolean;
  /** What came with a 4xx, as it came. */
  readonly refusal?: { readonly status: number; readonly text: string };
}
type Exchanged = { readonly status: number; readonly body: unknown } | Failed;

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
    const { status } = response;
    if (!response.ok && status !== 409) return { outage: 'refused', again: false, refusal: { status, text } };
    try {
      const parsed: unknown = JSON.parse(text);
      return { status, body: parsed };
    } catch {
      return { outage: 'malformed', again: false };
    }
  } catch {
    return signal.aborted ? { outage: 'timeout', again: false } : { outage: 'refused', again: true };
  }
};
