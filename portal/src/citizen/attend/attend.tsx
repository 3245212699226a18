import { useEffect } from 'preact/hooks';
import { useSession } from '../../ui/session.tsx';
import { useWords } from '../../words/language.tsx';
import { settleDevice } from './keeping.ts';
import { IdleWarning } from './idle-warning.tsx';
import { Unsent } from './unsent.tsx';
import { attendWords } from './words/words.ts';

/** Looks after the device behind every page: what it keeps, what waits on it to be sent, and who may still sit there. */
export const Attend = ({ path }: { path: string }) => {
  const session = useSession();
  const words = useWords(attendWords);
  const shared = session?.signedIn === true && session.audience === 'citizen' ? session.shared : undefined;
  useEffect(() => {
    // A browser that keeps nothing, as in a private window, is no fault.
    if (session !== undefined) settleDevice(session).catch(() => undefined);
  }, [session]);
  useEffect(() => {
    // Going back after signing out must not show the page as it was.
    const again = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', again);
    return () => removeEventListener('pageshow', again);
  }, []);
  return shared === undefined ? (
    <Unsent path={path} />
  ) : (
    <aside class="inner" aria-label={words.shared}>
      <IdleWarning minutes={shared.minutes} />
      <p class="muted">{words.sharedReminder}</p>
    </aside>
  );
};
