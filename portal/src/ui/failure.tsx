import { isSignedOut, Problem, sentenceOf } from '../api/problem.ts';
import { signInAddress } from '../api/session.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { Notice } from './notice.tsx';

const audienceHere = () => (/^\/(can-bo|lanh-dao)/.test(location.pathname) ? 'staff' : 'citizen');

/** What went wrong with a request, in words, and the way on: to try again, or to sign in again. */
export const Failure = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { ground, faults = [] } = error instanceof Problem ? error : {};
  return (
    <Notice kind="error" heading={words.problemHeading} live>
      <p>{sentenceOf(error, words, say)}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, detail, line, column }) => (
            <li key={`${path}:${line}:${column}`}>
              {say(detail)}
              {line !== undefined && ` (${words.lineAndColumn(line, column ?? 1)})`}
            </li>
          ))}
        </ul>
      )}
      {ground !== undefined && <p class="muted">{words.ground(ground)}</p>}
      {isSignedOut(error) && (
        <a class="button quiet" href={signInAddress(audienceHere(), location.pathname)}>
          {words.signIn}
        </a>
      )}
      {retry !== undefined && !isSignedOut(error) && (
        <button type="button" class="button quiet" onClick={retry}>
          {words.tryAgain}
        </button>
      )}
    </Notice>
  );
};
