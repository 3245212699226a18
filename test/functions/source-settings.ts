import type { SourceSettings } from '../../functions/sources/ask.ts';

interface Reached extends Partial<Pick<SourceSettings, 'now' | 'fetch' | 'keepMs'>> {
  readonly timeoutMs?: number;
  readonly retries?: SourceSettings['calls']['retries'];
}

/** A source at an address, asked as the files of sources have it; nothing is used again unless a test says for how long. */
export const reached = (url: string, { timeoutMs = 5000, retries, now = Date.now, keepMs = 0, fetch }: Reached = {}) =>
  ({
    url,
    now,
    keepMs,
    calls: {
      timeoutMs,
      retries: retries ?? { most: 10, earnedBy: 5 },
      breaker: { failures: 5, restMs: 30_000 },
    },
    ...(fetch === undefined ? {} : { fetch }),
  }) satisfies SourceSettings;
