import { Problem, sentenceOf } from '../api/problem.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { Notice } from './notice.tsx';

/** What went wrong with a request, in words, and the way to try again. */
export const Failure = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const ground = error instanceof Problem ? error.ground : undefined;
  return (
    <Notice kind="error" heading={words.problemHeading} live>
      <p>{say(sentenceOf(error))}</p>
      {ground !== undefined && <p class="muted">{words.ground(ground)}</p>}
      {retry !== undefined && (
        <button type="button" class="button quiet" onClick={retry}>
          {words.tryAgain}
        </button>
      )}
    </Notice>
  );
};
