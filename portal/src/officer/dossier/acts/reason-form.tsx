import { useState } from 'preact/hooks';
import type { Reason } from '../../../api/dossier.ts';
import { Radios } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { FormButtons } from '../../form-buttons.tsx';
import { OptionalNote } from './optional-note.tsx';
import { acts } from './words/words.ts';
import { withNote, type Writing } from './writing.ts';

interface ReasonFormProps extends Writing {
  readonly words: { readonly title: string; readonly hint: string; readonly send: string };
  readonly reasons: readonly Reason[];
}

const reasonId = 'reason';

/** An act for one of the reasons that the procedure knows; each stands with its legal ground. */
export const ReasonForm = ({ words, reasons, note, write, send, cancel }: ReasonFormProps) => {
  const { say } = useSpeech();
  const { ground: grounded } = useWords(shared);
  const { reasonMissing } = useWords(acts);
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const error = asked && code === '' ? reasonMissing : undefined;
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (code === '') return document.getElementById(reasonId)?.focus();
    send(withNote({ code }, note));
  };
  const options = reasons.map(({ code: value, label, ground }) => ({
    value,
    label: `${say(label)} (${grounded(ground)})`,
  }));
  return (
    <form noValidate onSubmit={go}>
      <Question id={reasonId} label={words.title} hint={words.hint} error={error} group>
        <Radios id={reasonId} value={code} options={options} change={setCode} />
      </Question>
      <OptionalNote note={note} write={write} />
      <FormButtons send={words.send} cancel={cancel} />
    </form>
  );
};
