import { ForAudience } from '../../ui/for-audience.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { useLater } from '../../ui/use-later.ts';
import { SignInPage } from '../sign-in-page.tsx';

const Later = () => {
  const [loaded, retry] = useLater(() => import('./results-page.tsx'), 'results');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {({ Results }) => <Results />}
    </LoadedPage>
  );
};

/** What was issued to the person and their children. */
export const ResultsPage = () => (
  <ForAudience audience="citizen" otherwise={<SignInPage path="/ket-qua" />}>
    {() => <Later />}
  </ForAudience>
);
