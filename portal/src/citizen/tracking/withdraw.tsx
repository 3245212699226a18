import { useRef, useState } from 'preact/hooks';
import type { Dossier } from '../../api/dossier.ts';
import { useWords } from '../../words/language.tsx';
import { tracking } from './words/words.ts';
import { LaterAct } from './later-act.tsx';

/** The way out, which hardly anybody wants. */
export const Withdraw = ({ dossier, ask }: { dossier: Dossier; ask: () => void }) => {
  const { dossier: text } = useWords(tracking);
  const summary = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const cancel = () => {
    setOpen(false);
    summary.current?.focus();
  };
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary ref={summary}>{text.withdraw}</summary>
      {open && <LaterAct act="withdraw" dossier={dossier} changed={ask} cancel={cancel} />}
    </details>
  );
};
