import { useState } from 'preact/hooks';
import { lastNote } from '../../../api/dossier.ts';
import type { StaffDossier } from '../../../api/staff.ts';
import { TextInput } from '../../../ui/inputs.tsx';
import { PaperButton } from '../../../ui/paper-button.tsx';
import { Question } from '../../../ui/question.tsx';
import { Written } from '../../../ui/written.tsx';
import { useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { FormButtons } from '../../form-buttons.tsx';
import { OptionalNote } from './optional-note.tsx';
import { acts } from './words/words.ts';
import { withNote, type Writing } from './writing.ts';

const itemId = 'postal-item';
/** As the API takes it. */
const isItem = (item: string): boolean => /^(?=(?:[A-Z]*\d){6})[A-Z0-9]{8,30}$/.test(item);

/** The result on paper: the signed file to be printed, where it goes, and that it went. */
export const PaperForm = ({ dossier, note, write, send, cancel }: Writing & { dossier: StaffDossier }) => {
  const { optional } = useWords(shared);
  const { paper } = useWords(acts);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const way = dossier.paperCopy?.asked?.way ?? 'counter';
  const address = lastNote(dossier, 'paper-copy-requested');
  const item = typed.toUpperCase().replaceAll(/[\s.-]/g, '');
  const error = tried && item !== '' && !isItem(item) ? paper.itemWrong : undefined;
  const go = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (item !== '' && !isItem(item)) return document.getElementById(itemId)?.focus();
    send(withNote(item === '' ? {} : { item }, note));
  };
  const label = (
    <>
      {paper.item} <span class="optional">{optional}</span>
    </>
  );
  return (
    <form noValidate onSubmit={go}>
      <p tabIndex={-1}>{paper.lead[way]}</p>
      {way === 'post' && address !== undefined && <Written note={address} />}
      <PaperButton code={dossier.code} paper="result" label={paper.print} />
      {way === 'post' && (
        <Question id={itemId} label={label} hint={paper.itemHint} error={error}>
          <TextInput id={itemId} value={typed} hint={paper.itemHint} error={error} change={setTyped} />
        </Question>
      )}
      <OptionalNote note={note} write={write} />
      <FormButtons send={paper.send} cancel={cancel} />
    </form>
  );
};
