import { signInAddress } from '../../api/session.ts';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';

/** The way to VNeID and back to `path`. */
export const SignIn = ({ path }: { path: string }) => {
  const { start } = useWords(citizen);
  return (
    <p>
      <a class="button" href={signInAddress('citizen', path)}>
        {start.signIn}
      </a>
    </p>
  );
};
