import { useState } from 'preact/hooks';
import type { Dossier } from '../api/dossier.ts';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { later } from './later.tsx';

const LaterClock = later('clock', async () => (await import('./clock.tsx')).Clock);

/** How it was reckoned when the result is due, for whoever wants to know. */
export const ClockDetails = ({ dossier }: { dossier: Dossier }) => {
  const { reckoning } = useWords(shared);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{reckoning}</summary>
      {open && <LaterClock {...dossier} />}
    </details>
  );
};
