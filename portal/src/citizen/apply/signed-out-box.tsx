import { signInAddress } from '../../api/session.ts';
import { AlertBox } from '../../ui/alert-box.tsx';
import { useWords } from '../../words/language.tsx';
import { citizen } from '../words/words.ts';

/** The session ended while somebody was filling in: says so where they cannot miss it, and that nothing is lost. */
export const SignedOutBox = ({ path }: { path: string }) => {
  const { form } = useWords(citizen);
  return (
    <AlertBox kind="warning" heading={form.keeping['signed-out']} id="signed-out">
      <p>{form.signInKeeps}</p>
      <a class="button quiet" href={signInAddress('citizen', path)}>
        {form.signInAgain}
      </a>
    </AlertBox>
  );
};
