import { useState } from 'preact/hooks';
import { NoteInput, TextInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { FormButtons } from './form-buttons.tsx';

const ids = { to: 'reassign-to', reason: 'reassign-reason' };

interface ReassignFormProps {
  readonly send: (to: string, reason: string) => void;
  readonly cancel: () => void;
}

/** A leader who gives a task to somebody else says to whom, and why. */
export const ReassignForm = ({ send, cancel }: ReassignFormProps) => {
  const { act } = useWords(officer);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const whom = to.trim();
  const why = reason.normalize('NFC').trim();
  const errors = {
    to: asked && whom === '' ? act.reassignToMissing : undefined,
    reason: asked && why === '' ? act.reassignReasonMissing : undefined,
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (whom === '') return document.getElementById(ids.to)?.focus();
    if (why === '') return document.getElementById(ids.reason)?.focus();
    send(whom, why);
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={ids.to} label={act.reassignTo} hint={act.reassignHint} error={errors.to}>
        <TextInput id={ids.to} value={to} hint={act.reassignHint} error={errors.to} change={setTo} />
      </Question>
      <Question id={ids.reason} label={act.reassignReason} error={errors.reason}>
        <NoteInput id={ids.reason} value={reason} error={errors.reason} change={setReason} />
      </Question>
      <FormButtons send={act.reassignSend} cancel={cancel} />
    </form>
  );
};
