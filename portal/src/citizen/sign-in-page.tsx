import { Page } from '../ui/page.tsx';
import { useWords } from '../words/language.tsx';
import { SignIn } from './apply/later-sign-in.tsx';
import { citizen } from './words/words.ts';

export const SignInPage = ({ path }: { path: string }) => {
  const { nav, signIn } = useWords(citizen);
  return (
    <Page title={nav.dossiers}>
      <p class="lead">{signIn.lead}</p>
      <SignIn path={path} />
    </Page>
  );
};
