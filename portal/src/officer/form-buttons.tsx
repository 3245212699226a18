import { useWords } from '../words/language.tsx';
import { officer } from './words/words.ts';

interface FormButtonsProps {
  readonly send: string;
  readonly danger?: true | undefined;
  readonly cancel: () => void;
}

/** What ends each form of an officer: send it, or leave everything as it is. */
export const FormButtons = ({ send, danger, cancel }: FormButtonsProps) => {
  const words = useWords(officer);
  return (
    <div class="buttons">
      <button type="submit" class={danger ? 'button danger' : 'button'}>
        {send}
      </button>
      <button type="button" class="button quiet" onClick={cancel}>
        {words.cancel}
      </button>
    </div>
  );
};
