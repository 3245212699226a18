const patience = 10_000;

/** The body of an answer with status 200, never more than `limit` bytes. Whatever goes wrong is an error. */
export const fetchBytes = async (
  send: typeof fetch,
  url: string,
  limit: number,
  init: RequestInit = {},
): Promise<Uint8Array> => {
  const response = await send(url, { ...init, signal: AbortSignal.timeout(patience) });
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
