import { ForAudience } from '../../ui/for-audience.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { useLater } from '../../ui/use-later.ts';
import { SignInPage } from '../sign-in-page.tsx';

const Later = () => {
  const [loaded, retry] = useLater(() => import('./accesses-page.tsx'), 'accesses');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {({ Accesses }) => <Accesses />}
    </LoadedPage>
  );
};

/** Who has looked at the person’s data. */
export const AccessesPage = () => (
  <ForAudience audience="citizen" otherwise={<SignInPage path="/toi/nhat-ky" />}>
    {() => <Later />}
  </ForAudience>
);
