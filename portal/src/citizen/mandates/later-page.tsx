import { ForAudience } from '../../ui/for-audience.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { useLater } from '../../ui/use-later.ts';
import { SignInPage } from '../sign-in-page.tsx';

const Later = () => {
  const [loaded, retry] = useLater(() => import('./mandates-page.tsx'), 'mandates');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {({ Mandates }) => <Mandates />}
    </LoadedPage>
  );
};

/** Mandates that the person has given and received. */
export const MandatesPage = () => (
  <ForAudience audience="citizen" otherwise={<SignInPage path="/uy-quyen" />}>
    {() => <Later />}
  </ForAudience>
);
