import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { isLeaving, leavingNote } from '../api/leaving.ts';
import { readSession, signOut, type CounterSession, type Session } from '../api/session.ts';
import { later } from './later.tsx';
import { useLoaded, type Loaded } from './use-loaded.ts';

const SessionContext = createContext<[Loaded<Session>, () => void]>([{ state: 'loading' }, () => {}]);

/** Said in this window when the platform has not heard of a sign-out; other windows hear of the note. */
const unheard = 'unheard';

/** Whether somebody has signed out, here, in another window, or before this page began, and it is not done yet. */
const useLeaving = (): boolean => {
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    const begin = () => setLeaving(true);
    const told = ({ key, newValue }: StorageEvent) => key === leavingNote && newValue !== null && begin();
    if (isLeaving()) begin();
    addEventListener(unheard, begin);
    addEventListener('storage', told);
    return () => {
      removeEventListener(unheard, begin);
      removeEventListener('storage', told);
    };
  }, []);
  return leaving;
};

const loadLeaving = async () => (await import('./leaving/leaving-page.tsx')).Leaving;
const Leaving = later('leaving', loadLeaving);

interface SessionProps {
  /** Where whoever has signed out finds themselves. */
  readonly home: string;
  readonly load?: () => Promise<Session>;
  readonly children: ComponentChildren;
}

export const SessionProvider = ({ home, load = readSession, children }: SessionProps) => {
  const session = useLoaded(load, 'session');
  const leaving = useLeaving();
  const [loaded] = session;
  const mayLeave = loaded.state === 'ready' && loaded.value.signedIn;
  useEffect(() => {
    // It has to be there where there is no network any more.
    if (mayLeave) loadLeaving().catch(() => undefined);
  }, [mayLeave]);
  return (
    <SessionContext.Provider value={session}>{leaving ? <Leaving home={home} /> : children}</SessionContext.Provider>
  );
};

/** Who is there, or why nobody knows: an outage signs nobody out. */
export const useLoadedSession = (): [Loaded<Session>, () => void] => useContext(SessionContext);

/** Undefined until the platform has said who is there. */
export const useSession = (): Session | undefined => {
  const [loaded] = useLoadedSession();
  return loaded.state === 'ready' ? loaded.value : undefined;
};

/** Who of the staff opened the session at a counter that this is; undefined in everybody’s own. */
export const useCounterSession = (): CounterSession | undefined => {
  const session = useSession();
  return session?.signedIn === true && session.audience === 'citizen' ? session.counter : undefined;
};

/** Ends the session, wipes what the page kept, and starts anew; where the platform does not hear, says so. */
export const leave = async (wipe: () => Promise<void>, to: string): Promise<void> => {
  sessionStorage.clear();
  const [, told] = await Promise.allSettled([wipe(), signOut()]);
  if (told.status === 'fulfilled') location.assign(to);
  else dispatchEvent(new Event(unheard));
};
