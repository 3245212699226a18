import { useRef, useState } from 'preact/hooks';
import type { Dossier, PaperCopy as Paper } from '../../../api/dossier.ts';
import { formatDay, formatMoney } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { LaterAct } from '../later-act.tsx';
import { resultWords } from './words/words.ts';

/** What has become of the last request. */
const Asked = ({ asked }: { asked: NonNullable<Paper['asked']> }) => {
  const { language } = useSpeech();
  const { paper } = useWords(resultWords);
  const { state, way, at, handedAt, item } = asked;
  if (state === 'lapsed') return <p>{paper.lapsed}</p>;
  const day = formatDay(handedAt ?? at, language);
  if (state !== 'handed') return <p>{paper.open[way](day)}</p>;
  return (
    <p>
      {paper.handed[way](day)}
      {item !== undefined && (
        <>
          {' '}
          {paper.item} <strong>{item}</strong>
        </>
      )}
    </p>
  );
};

/** The result on paper too, for whoever wants it: hardly anybody needs it, and it costs nothing. */
export const PaperCopy = ({ dossier, changed }: { dossier: Dossier; changed: () => void }) => {
  const { language } = useSpeech();
  const { paper } = useWords(resultWords);
  const [open, setOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const { paperCopy } = dossier;
  if (paperCopy === undefined) return null;
  const { asked, offered, fee, ground } = paperCopy;
  const close = () => {
    setOpen(false);
    summary.current?.focus();
  };
  return (
    <>
      {asked !== undefined && <Asked asked={asked} />}
      {offered && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary ref={summary}>{asked?.state === 'handed' ? paper.again : paper.ask}</summary>
          <p>{paper.lead(fee === 0 ? paper.free : formatMoney(fee, language), ground)}</p>
          {open && <LaterAct act="paper-copy" dossier={dossier} changed={changed} cancel={close} />}
        </details>
      )}
    </>
  );
};
