import { signInAddress } from '../api/session.ts';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { leader } from './words/words.ts';

export const SignInPage = ({ path }: { path: string }) => {
  const { signIn } = useWords(shared);
  const { signInTitle, signInLead } = useWords(leader);
  return (
    <Page title={signInTitle}>
      <p class="lead">{signInLead}</p>
      <p>
        <a class="button" href={signInAddress('staff', `${path}${location.search}`)}>
          {signIn}
        </a>
      </p>
    </Page>
  );
};
