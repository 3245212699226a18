import { useState } from 'preact/hooks';
import type { Reason } from '../../../api/dossier.ts';
import { tidied } from '../../../form/writing.ts';
import { NoteInput, Radios } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared } from '../../../words/words.ts';
import { FormButtons } from '../../form-buttons.tsx';
import { PutRight } from './put-right.tsx';
import { useCorrection, type Content } from './use-correction.ts';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

interface RevisionFormProps extends Writing {
  readonly words: { readonly title: string; readonly hint: string; readonly send: string };
  readonly reasons: readonly (Reason & { readonly alike?: boolean })[];
  /** What of the result may be put right. */
  readonly content?: Content;
}

const ids = { reason: 'revision-reason', note: 'revision-note' };

/** A leader takes a result back, or has another one signed: why, in the law’s words and in their own. */
export const RevisionForm = ({ words, reasons, content, note, write, send, cancel }: RevisionFormProps) => {
  const { say } = useSpeech();
  const { ground: grounded } = useWords(shared);
  const { reasonMissing, revisionNote, revisionNoteMissing } = useWords(acts);
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const correction = useCorrection(content);
  const puts = content !== undefined && reasons.some((reason) => reason.code === code && reason.alike === false);
  const missing = [
    ...(code === '' ? [ids.reason] : []),
    ...(puts ? correction.missing : []),
    ...(tidied(note) === '' ? [ids.note] : []),
  ];
  const errorOf = (id: string, text: string) => (asked && missing.includes(id) ? text : undefined);
  const errors = { reason: errorOf(ids.reason, reasonMissing), note: errorOf(ids.note, revisionNoteMissing) };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const [first] = missing;
    if (first !== undefined) return document.getElementById(first)?.focus();
    send({ code, note: tidied(note), ...(puts ? { answers: correction.answers } : {}) });
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={ids.reason} label={words.title} hint={words.hint} error={errors.reason} group>
        <Radios
          id={ids.reason}
          value={code}
          options={reasons.map((reason) => ({
            value: reason.code,
            label: `${say(reason.label)} (${grounded(reason.ground)})`,
          }))}
          change={setCode}
        />
      </Question>
      {puts && <PutRight correction={correction} asked={asked} />}
      <Question id={ids.note} label={revisionNote} error={errors.note}>
        <NoteInput id={ids.note} value={note} error={errors.note} change={write} />
      </Question>
      <FormButtons send={words.send} cancel={cancel} />
    </form>
  );
};
