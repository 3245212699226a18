import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly value: Value };

/**
 * What `load` gives for this key, and a way to ask again; “loading” as long as nothing can be asked yet. A late answer to
 * an older question is dropped.
 */
export const useLoaded = <Value>(
  load: (() => Promise<Value>) | undefined,
  key: string,
): [Loaded<Value>, () => void] => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // Before the first paint: what is there already is drawn at once.
  useLayoutEffect(() => {
    if (load === undefined) return;
    let current = true;
    load().then(
      (value) => current && setLoaded({ state: 'ready', value }),
      (error: unknown) => current && setLoaded({ state: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [key, round]);
  return [loaded, useCallback(() => setRound((n) => n + 1), [])];
};
