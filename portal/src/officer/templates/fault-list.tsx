import { Problem } from '../../api/problem.ts';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { templateWords } from './words/words.ts';

/** Puts the cursor where the fault is. */
const goTo = (id: string, line: number, column: number) => {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLTextAreaElement)) return;
  const before = box.value.split('\n').slice(0, line - 1);
  const place = before.reduce((length, text) => length + text.length + 1, 0) + column - 1;
  box.focus();
  box.setSelectionRange(place, place + 1);
  box.scrollTop = ((line - 4) * box.scrollHeight) / Math.max(1, box.value.split('\n').length);
};

/** A fault of the whole source has no line, and needs no name. */
const ofSource = '.source';

/** Why a template cannot be set, line by line; `id` is the box with its source. */
export const FaultList = ({ failed, id }: { failed: unknown; id: string }) => {
  const { say } = useSpeech();
  const words = useWords(templateWords);
  if (!(failed instanceof Problem) || failed.faults.length === 0) return <Failure error={failed} />;
  return (
    <Notice kind="error" heading={words.faults} live>
      <ul>
        {failed.faults.map(({ path, detail, line, column }, place) => (
          <li key={place}>
            {line !== undefined && column !== undefined ? (
              <button type="button" class="plain" onClick={() => goTo(id, line, column)}>
                {words.at(line, column)}
              </button>
            ) : (
              path !== ofSource && <code>{path}</code>
            )}{' '}
            {say(detail)}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
