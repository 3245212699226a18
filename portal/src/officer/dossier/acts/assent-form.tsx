import type { ComponentChildren } from 'preact';
import { FormButtons } from '../../form-buttons.tsx';
import type { Writing } from './writing.ts';

interface AssentFormProps extends Pick<Writing, 'send' | 'cancel'> {
  readonly lead: string;
  readonly label: string;
  readonly children?: ComponentChildren;
}

/** An act that asks for nothing but to have read what it means. */
export const AssentForm = ({ lead, label, send, cancel, children }: AssentFormProps) => {
  const go = (event: Event) => {
    event.preventDefault();
    send({});
  };
  return (
    <form noValidate onSubmit={go}>
      <p tabIndex={-1}>{lead}</p>
      {children}
      <FormButtons send={label} cancel={cancel} />
    </form>
  );
};
