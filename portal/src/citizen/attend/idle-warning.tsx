import { useEffect, useState } from 'preact/hooks';
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
const signs = ['pointerdown', 'keydown', 'wheel'] as const;

const signOut = () => void leave(emptyVault, '/');

/** Whoever does nothing for so long is signed out, and told before; typing and reading on is something. */
export const IdleWarning = ({ minutes }: { minutes: number }) => {
  const { language } = useSpeech();
  const words = useWords(attendWords);
  const [ends, setEnds] = useState(() => Date.now() + minutes * minute);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    let told = Date.now();
    const sign = ({ target }: Event) => {
      // What is pressed there says so itself.
      if (target instanceof Element && target.closest('[role=alert]') !== null) return;
      setEnds(Date.now() + minutes * minute);
      setNear(false);
      // The platform hears of what is typed and pressed only by what is sent.
      if (Date.now() - told < (minutes * minute) / 4) return;
      told = Date.now();
      void readSession().catch(() => undefined);
    };
    for (const name of signs) addEventListener(name, sign);
    return () => {
      for (const name of signs) removeEventListener(name, sign);
    };
  }, [minutes]);
  useEffect(() => {
    const timers = [
      setTimeout(() => setNear(true), ends - notice - Date.now()),
      setTimeout(signOut, ends - Date.now()),
    ];
    return () => timers.forEach(clearTimeout);
  }, [ends]);
  if (!isNear) return null;
  const stay = () => {
    setEnds(Date.now() + minutes * minute);
    setNear(false);
    void readSession().catch(() => undefined);
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
