import { useEffect, useRef } from 'preact/hooks';
import { signInAddress } from '../../api/session.ts';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';

/** The session ended while somebody was filling in: says so where they cannot miss it, and that nothing is lost. */
export const SignedOutBox = ({ path }: { path: string }) => {
  const { form } = useWords(citizen);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="notice warning" role="alert" tabIndex={-1} ref={box} id="signed-out">
      <h2>{form.keeping['signed-out']}</h2>
      <p>{form.signInKeeps}</p>
      <a class="button quiet" href={signInAddress('citizen', path)}>
        {form.signInAgain}
      </a>
    </div>
  );
};
