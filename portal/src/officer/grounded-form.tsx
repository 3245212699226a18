import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { tidied } from '../form/writing.ts';
import { TextInput } from '../ui/inputs.tsx';
import { Question } from '../ui/question.tsx';
import { FormButtons } from './form-buttons.tsx';

interface GroundedFormProps {
  readonly title: string;
  readonly lead?: string;
  /** How it is asked on what ground this is done. */
  readonly ground: { readonly label: string; readonly hint: string; readonly missing: string };
  readonly send: string;
  readonly danger?: true;
  /** What else must be filled in first: the id of where it is missing. */
  readonly missing?: () => string | undefined;
  readonly go: (ground: string) => void;
  readonly cancel: () => void;
  readonly children?: ComponentChildren;
}

const groundId = 'ground';

/** What is done to a unit or to the whole province always names its ground. */
export const GroundedForm = (props: GroundedFormProps) => {
  const { title, lead, ground, send, danger, missing, go, cancel, children } = props;
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form appears above what was pressed.
  useEffect(() => heading.current?.focus(), []);
  const written = tidied(typed);
  const error = asked && written === '' ? ground.missing : undefined;
  const submit = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const faulty = missing?.() ?? (written === '' ? groundId : undefined);
    if (faulty !== undefined) return document.getElementById(faulty)?.focus();
    go(written);
  };
  return (
    <form class="panel" noValidate onSubmit={submit}>
      <h2 tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {lead !== undefined && <p>{lead}</p>}
      {children}
      <Question id={groundId} label={ground.label} hint={ground.hint} error={error}>
        <TextInput id={groundId} value={typed} hint={ground.hint} error={error} change={setTyped} />
      </Question>
      <FormButtons send={send} danger={danger} cancel={cancel} />
    </form>
  );
};
