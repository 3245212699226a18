import { LoadedPage } from '../../ui/loaded-page.tsx';
import { useLater } from '../../ui/use-later.ts';

/** Long and seldom read: their texts come when they are wanted. */
export const AccessibilityPage = () => {
  const [loaded, retry] = useLater(() => import('./accessibility-page.tsx'), 'accessibility');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {({ AccessibilityPage: Loaded }) => <Loaded />}
    </LoadedPage>
  );
};

export const HelpPage = () => {
  const [loaded, retry] = useLater(() => import('./help-page.tsx'), 'help');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {({ HelpPage: Loaded }) => <Loaded />}
    </LoadedPage>
  );
};
