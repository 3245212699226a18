import { signInAddress } from '../api/session.ts';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { officer } from './words/words.ts';

export const SignInPage = ({ path }: { path: string }) => {
  const words = useWords(shared);
  const { signInTitle, signInLead } = useWords(officer);
  return (
    <Page title={signInTitle}>
      <p class="lead">{signInLead}</p>
      <p>
        <a class="button" href={signInAddress('staff', path)}>
          {words.signIn}
        </a>
      </p>
    </Page>
  );
};
