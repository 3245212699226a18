import { LoadedPage } from '../../ui/loaded-page.tsx';
import { useLater } from '../../ui/use-later.ts';

/** Long and seldom read: its text comes when it is wanted. */
export const AccessibilityPage = () => {
  const [loaded, retry] = useLater(() => import('./accessibility-page.tsx'), 'accessibility');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {({ AccessibilityPage: Loaded }) => <Loaded />}
    </LoadedPage>
  );
};
