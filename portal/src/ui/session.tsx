import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { readSession, signOut, type Session } from '../api/session.ts';

/** Undefined until the platform has said who is there. */
const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = ({ children }: { children: ComponentChildren }) => {
  const [session, setSession] = useState<Session | undefined>();
  useEffect(() => {
    readSession().then(setSession, () => setSession({ signedIn: false }));
  }, []);
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
};

export const useSession = (): Session | undefined => useContext(SessionContext);

/** Ends the session, wipes what the page kept, and starts anew. */
export const leave = async (wipe: () => Promise<void>, to: string): Promise<void> => {
  sessionStorage.clear();
  await Promise.allSettled([wipe(), signOut()]);
  location.assign(to);
};
