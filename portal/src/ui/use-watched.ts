import { useCallback, useEffect, useState } from 'preact/hooks';
import { pollDelay } from '../api/polling.ts';
import { isPassing } from '../api/problem.ts';
import type { Versioned } from '../api/request.ts';
import type { Loaded } from './use-loaded.ts';

export interface Watched<Value> {
  readonly loaded: Loaded<Value>;
  /** The newest state could not be asked for; what is shown may be old. */
  readonly stale: boolean;
  readonly ask: () => void;
}

/** Keeps asking for the newest version while the page is looked at, and at once when it is looked at again. */
export const useWatched = <Value>(
  readNewer: (etag: string | undefined) => Promise<Versioned<Value> | undefined>,
  key: string,
): Watched<Value> => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [stale, setStale] = useState(false);
  const [wish, setWish] = useState(0);
  useEffect(() => {
    const opened = Date.now();
    let etag: string | undefined;
    let round = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ask = async () => {
      clearTimeout(timer);
      try {
        const newer = await readNewer(etag);
        if (over) return;
        setStale(false);
        if (newer !== undefined) {
          etag = newer.etag;
          setLoaded({ state: 'ready', value: newer.value });
        }
      } catch (error) {
        if (over) return;
        if (etag === undefined || !isPassing(error)) return setLoaded({ state: 'failed', error });
        setStale(true);
      }
      if (!document.hidden) timer = setTimeout(() => void ask(), pollDelay(round++, Date.now() - opened));
    };
    const look = () => {
      if (!document.hidden) void ask();
    };
    void ask();
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      over = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
    };
  }, [key, wish]);
  return { loaded, stale, ask: useCallback(() => setWish((n) => n + 1), []) };
};
