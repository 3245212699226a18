import type { Attributes, FunctionComponent } from 'preact';
import { Await } from './await-loaded.tsx';
import { useLater } from './use-later.ts';

/** A part of a page whose code comes only when there is something for it to show. */
export const later =
  <Props,>(name: string, load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> =>
  (props: Attributes & Props) => {
    const [loaded, retry] = useLater(load, name);
    return (
      <Await loaded={loaded} retry={retry}>
        {(Part) => <Part {...props} />}
      </Await>
    );
  };
