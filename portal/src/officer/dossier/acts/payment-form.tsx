import { useState } from 'preact/hooks';
import { tidied } from '../../../form/writing.ts';
import { TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useWords } from '../../../words/language.tsx';
import { FormButtons } from '../../form-buttons.tsx';
import { acts } from './words/words.ts';
import type { Writing } from './writing.ts';

const receiptId = 'receipt';

/** A payment is known by the number of its receipt. */
export const PaymentForm = ({ note: receipt, write, send, cancel }: Writing) => {
  const { payment } = useWords(acts);
  const [error, setError] = useState<string | undefined>();
  const go = (event: Event) => {
    event.preventDefault();
    const number = tidied(receipt);
    const fits = number !== '' && number.length <= 60;
    setError(fits ? undefined : payment.receiptMissing);
    if (!fits) return document.getElementById(receiptId)?.focus();
    send({ receipt: number });
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={receiptId} label={payment.receipt} error={error}>
        <TextInput id={receiptId} value={receipt} error={error} change={write} />
      </Question>
      <FormButtons send={payment.recordSend} cancel={cancel} />
    </form>
  );
};
