import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { tidied } from '../../form/writing.ts';
import { TextInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { staffWords } from './words/words.ts';

interface GroundedFormProps {
  readonly title: string;
  readonly hint?: string;
  readonly send: string;
  readonly danger?: true;
  /** What else must be filled in first: the id of where it is missing. */
  readonly missing?: () => string | undefined;
  readonly go: (ground: string) => void;
  readonly cancel: () => void;
  readonly children?: ComponentChildren;
}

const groundId = 'ground';

/** A change of staff always names its ground. */
export const GroundedForm = (props: GroundedFormProps) => {
  const { title, hint, send, danger, missing, go, cancel, children } = props;
  const words = useWords(staffWords);
  const [ground, setGround] = useState('');
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form appears above what was pressed.
  useEffect(() => heading.current?.focus(), []);
  const written = tidied(ground);
  const error = asked && written === '' ? words.groundMissing : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const faulty = missing?.() ?? (written === '' ? groundId : undefined);
    if (faulty !== undefined) return document.getElementById(faulty)?.focus();
    go(written);
  };
  return (
    <form noValidate onSubmit={submit}>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {hint !== undefined && <p>{hint}</p>}
      {children}
      <Question id={groundId} label={words.ground} hint={words.groundHint} error={error}>
        <TextInput id={groundId} value={ground} hint={words.groundHint} error={error} change={setGround} />
      </Question>
      <div class="buttons">
        <button type="submit" class={danger ? 'button danger' : 'button'}>
          {send}
        </button>
        <button type="button" class="button quiet" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
};
