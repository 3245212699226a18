import { later } from '../../ui/later.tsx';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { useLater } from '../../ui/use-later.ts';

const load = () => import('./find.tsx');

/** Who looks for nothing needs no words for what was found. */
export const LaterFound = later('find', async () => (await load()).Found);

export const EventPage = ({ id }: { id: string }) => {
  const [loaded, retry] = useLater(load, 'find');
  return (
    <LoadedPage loaded={loaded} retry={retry}>
      {({ EventPage: Loaded }) => <Loaded id={id} />}
    </LoadedPage>
  );
};
