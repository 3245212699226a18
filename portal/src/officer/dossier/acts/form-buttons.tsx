import { useWords } from '../../../words/language.tsx';
import { acts } from './words/words.ts';

/** What ends each form of an officer: send it, or leave everything as it is. */
export const FormButtons = ({ send, danger, cancel }: { send: string; danger?: true; cancel: () => void }) => {
  const words = useWords(acts);
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
