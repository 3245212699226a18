import { isSignedOut, Problem, sentenceOf, Unreachable } from '../../api/problem.ts';
import { signInAddress } from '../../api/session.ts';
import { labelsOf, type Form } from '../../form/field.ts';
import { Link } from '../../router/link.tsx';
import { AlertBox } from '../../ui/alert-box.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { citizen } from '../words/words.ts';
import { checkPage } from './filling.ts';

interface NotSubmittedProps {
  readonly error: unknown;
  readonly slug: string;
  readonly form: Form;
}

/** Says plainly that the dossier did not get there, why, and what to do. */
export const NotSubmitted = ({ error, slug, form }: NotSubmittedProps) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const { check, form: formWords } = useWords(citizen);
  const faults = error instanceof Problem ? error.faults : [];
  const labelOf = labelsOf(form, say);
  return (
    <AlertBox kind="error" heading={check.notYet} turn={error}>
      <p>{error instanceof Unreachable ? check.notYetOffline : sentenceOf(error, words, say)}</p>
      {error instanceof Problem && error.ground !== undefined && <p class="muted">{words.ground(error.ground)}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ path, detail }) => (
            <li key={path}>
              <Link to={`/nop/${slug}/${path.split('.')[0] ?? ''}#sua`}>
                {labelOf(path)}: {say(detail)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {isSignedOut(error) && (
        <a class="button quiet" href={signInAddress('citizen', `/nop/${slug}/${checkPage}`)}>
          {formWords.signInAgain}
        </a>
      )}
      {error instanceof Problem && error.code === 'prefill-expired' && (
        <Link to={`/nop/${slug}`} class="button quiet">
          {check.reopen}
        </Link>
      )}
    </AlertBox>
  );
};
