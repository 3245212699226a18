import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { readSession, signOut, type Session } from '../api/session.ts';
import { useLoaded, type Loaded } from './use-loaded.ts';

const SessionContext = createContext<[Loaded<Session>, () => void]>([{ state: 'loading' }, () => {}]);

export const SessionProvider = ({ children }: { children: ComponentChildren }) => (
  <SessionContext.Provider value={useLoaded(readSession, 'session')}>{children}</SessionContext.Provider>
);

/** Who is there, or why nobody knows: an outage signs nobody out. */
export const useLoadedSession = (): [Loaded<Session>, () => void] => useContext(SessionContext);

/** Undefined until the platform has said who is there. */
export const useSession = (): Session | undefined => {
  const [loaded] = useLoadedSession();
  return loaded.state === 'ready' ? loaded.value : undefined;
};

/** Ends the session, wipes what the page kept, and starts anew. */
export const leave = async (wipe: () => Promise<void>, to: string): Promise<void> => {
  sessionStorage.clear();
  await Promise.allSettled([wipe(), signOut()]);
  location.assign(to);
};
