import { lastNote } from '../../../api/dossier.ts';
import type { StaffDossier } from '../../../api/staff.ts';
import { PaperButton } from '../../../ui/paper-button.tsx';
import { Written } from '../../../ui/written.tsx';
import { useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { OptionalNote } from './optional-note.tsx';
import { acts } from './words/words.ts';
import { withNote, type Writing } from './writing.ts';

/** The result on paper: the signed file to be printed, where it goes, and that it went. */
export const PaperForm = ({ dossier, note, write, send, cancel }: Writing & { dossier: StaffDossier }) => {
  const { paper } = useWords(acts);
  const way = dossier.paperCopy?.asked?.way ?? 'counter';
  const address = lastNote(dossier, 'paper-copy-requested');
  const go = (event: Event) => {
    event.preventDefault();
    send(withNote({}, note));
  };
  return (
    <form noValidate onSubmit={go}>
      <p tabIndex={-1}>{paper.lead[way]}</p>
      {way === 'post' && address !== undefined && <Written note={address} />}
      <PaperButton code={dossier.code} paper="result" label={paper.print} />
      <OptionalNote note={note} write={write} />
      <FormButtons send={paper.send} cancel={cancel} />
    </form>
  );
};
