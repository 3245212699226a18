import { ForAudience } from '../../ui/for-audience.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { useLater } from '../../ui/use-later.ts';
import { SignInPage } from '../sign-in-page.tsx';

const Later = ({ level }: { level: 1 | 2 }) => {
  const [loaded, retry] = useLater(() => import('./mine-page.tsx'), 'mine');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {({ Mine }) => <Mine level={level} />}
    </LoadedPage>
  );
};

/** What the state and this platform hold of the person. */
export const MinePage = () => (
  <ForAudience audience="citizen" otherwise={<SignInPage path="/toi" />}>
    {({ level }) => <Later level={level} />}
  </ForAudience>
);
