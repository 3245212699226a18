import type { ComponentProps } from 'preact';
import { Await } from '../../ui/await-loaded.tsx';
import { useLater } from '../../ui/use-later.ts';
import type { Act } from './acts/act.tsx';

/** An act, whose code comes only when there is something to do. */
export const LaterAct = (props: ComponentProps<typeof Act>) => {
  const [loaded, retry] = useLater(() => import('./acts/act.tsx'), 'act');
  return (
    <Await loaded={loaded} retry={retry}>
      {({ Act: Loaded }) => <Loaded {...props} />}
    </Await>
  );
};
