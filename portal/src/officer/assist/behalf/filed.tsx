import { useEffect } from 'preact/hooks';
import { Notice } from '../../../ui/notice.tsx';
import { PaperButton } from '../../../ui/paper-button.tsx';
import { formatMoment } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import type { Filed } from './on-behalf.ts';
import { behalf } from './words/words.ts';

/** The slip that the citizen takes home: the code by which anybody can be told where it stands. */
export const FiledAtDesk = ({ filed: { code, dueAt }, another }: { filed: Filed; another: () => void }) => {
  const { language } = useSpeech();
  const words = useWords(behalf);
  useEffect(() => {
    document.getElementById('behalf-filed')?.focus();
  }, []);
  return (
    <>
      <h3 id="behalf-filed" tabIndex={-1}>
        {words.done}
      </h3>
      <Notice kind="done">
        <p>
          {words.code}: <strong>{code}</strong>
        </p>
        <p>{words.due(formatMoment(dueAt, language))}</p>
      </Notice>
      <p class="screen-only">{words.slipLead}</p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => print()}>
          {words.slip}
        </button>
        <button type="button" class="button quiet" onClick={another}>
          {words.another}
        </button>
      </div>
      <PaperButton code={code} paper="receipt" label={words.receipt} />
    </>
  );
};
