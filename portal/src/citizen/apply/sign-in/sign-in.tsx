import { useState } from 'preact/hooks';
import { isSharedMachine, noteSharedMachine, signInAddress } from '../../../api/session.ts';
import { useWords } from '../../../words/language.tsx';
import { signInWords } from './words/words.ts';

/** The way to VNeID and back to `path`, and whether anything may be kept on this machine. */
export const SignIn = ({ path }: { path: string }) => {
  const words = useWords(signInWords);
  const [shared, setShared] = useState(isSharedMachine);
  const tick = (isShared: boolean) => {
    noteSharedMachine(isShared);
    setShared(isShared);
  };
  return (
    <>
      <div class="question">
        <label class="choice">
          <input
            type="checkbox"
            checked={shared}
            aria-describedby="shared-hint"
            onChange={(event) => tick(event.currentTarget.checked)}
          />
          <span>{words.shared}</span>
        </label>
        <p id="shared-hint" class="muted">
          {words.sharedHint}
        </p>
      </div>
      <p>
        <a class="button" href={signInAddress('citizen', path)}>
          {words.signIn}
        </a>
      </p>
    </>
  );
};
