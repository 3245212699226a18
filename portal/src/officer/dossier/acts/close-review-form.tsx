import { useState } from 'preact/hooks';
import type { StaffDossier } from '../../../api/staff.ts';
import { tidied } from '../../../form/writing.ts';
import { NoteInput, Radios } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { disputeWords } from '../disputes/words/words.ts';
import { wholeLabel } from '../whole-label.ts';
import type { Writing } from './writing.ts';

const ids = { path: 'review-path', note: 'review-note' } as const;

/** A leader has looked at what was corrected after the decision, and says why the result stays. */
export const CloseReviewForm = ({
  dossier,
  note,
  write,
  cancel,
  send,
}: Writing & { readonly dossier: StaffDossier }) => {
  const { say } = useSpeech();
  const { close, settle } = useWords(disputeWords);
  const open = (dossier.disputes ?? []).filter(({ review }) => review === 'open');
  const [path, setPath] = useState(open.length === 1 ? (open[0]?.path ?? '') : '');
  const [asked, setAsked] = useState(false);
  const missing = { path: path === '', note: tidied(note) === '' };
  const errorAt = (name: keyof typeof ids) => (asked && missing[name] ? settle.missing : undefined);
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const first = (['path', 'note'] as const).find((name) => missing[name]);
    if (first !== undefined) return document.getElementById(ids[first])?.focus();
    send({ path, note: tidied(note) });
  };
  return (
    <form noValidate onSubmit={go}>
      {open.length > 1 && (
        <Question id={ids.path} label={close.which} error={errorAt('path')} group>
          <Radios
            id={ids.path}
            value={path}
            options={open.map((each) => ({ value: each.path, label: wholeLabel(dossier.form, each, say) }))}
            change={setPath}
          />
        </Question>
      )}
      <Question id={ids.note} label={close.note} error={errorAt('note')}>
        <NoteInput id={ids.note} value={note} error={errorAt('note')} change={write} />
      </Question>
      <FormButtons send={close.send} cancel={cancel} />
    </form>
  );
};
