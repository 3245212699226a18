import { useEffect, useRef, useState } from 'preact/hooks';
import { readSession } from '../../api/session.ts';
import { emptyVault } from '../../draft/vault.ts';
import { AlertBox } from '../../ui/alert-box.tsx';
import { leave } from '../../ui/session.tsx';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { attendWords } from './words/words.ts';

const minute = 60_000;
/** How long before the end it is said. */
const notice = 2 * minute;
/** How often the platform is told that somebody is there. */
const often = 20_000;
const signs = ['pointerdown', 'keydown', 'wheel'] as const;
/** Other windows are told too. */
const hereNote = 'here';

const signOut = () => void leave(emptyVault, '/');

/**
 * Whoever does nothing for so long is signed out, and told before; typing and reading on is something. The time runs
 * from when the platform was told last: it never ends the session before it is said here.
 */
export const IdleWarning = ({ minutes }: { minutes: number }) => {
  const { language } = useSpeech();
  const words = useWords(attendWords);
  const [told, setTold] = useState(Date.now);
  const [isNear, setNear] = useState(false);
  const asked = useRef(told);
  const ends = told + minutes * minute;
  const goOn = (from: number) => {
    setTold(from);
    setNear(false);
  };
  // What the platform has not heard, with the network away for instance, puts nothing off.
  const tell = async () => {
    const at = Date.now();
    asked.current = at;
    const session = await readSession();
    if (!session.signedIn) return;
    goOn(at);
    localStorage.setItem(hereNote, '1');
    localStorage.removeItem(hereNote);
  };
  const tellIfHeard = () => void tell().catch(() => undefined);
  useEffect(() => {
    const sign = ({ target }: Event) => {
      // What is pressed there says so itself.
      if (target instanceof Element && target.closest('[role=alert]') !== null) return;
      if (Date.now() - asked.current >= often) tellIfHeard();
    };
    const elsewhere = ({ key }: StorageEvent) => {
      if (key === hereNote) goOn(Date.now());
    };
    const timers = [
      setTimeout(() => setNear(true), ends - notice - Date.now()),
      setTimeout(signOut, ends - Date.now()),
    ];
    for (const name of signs) addEventListener(name, sign);
    addEventListener('storage', elsewhere);
    return () => {
      timers.forEach(clearTimeout);
      for (const name of signs) removeEventListener(name, sign);
      removeEventListener('storage', elsewhere);
    };
  }, [told, minutes]);
  if (!isNear) return null;
  const stay = () => {
    tellIfHeard();
    document.querySelector('h1')?.focus();
  };
  return (
    <AlertBox kind="warning" heading={words.idle}>
      <p>{words.idleLead(formatMoment(new Date(ends).toISOString(), language))}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={stay}>
          {words.stay}
        </button>
        <button type="button" class="button quiet" onClick={signOut}>
          {words.signOut}
        </button>
      </p>
    </AlertBox>
  );
};
