import { Unreachable } from '../api/problem.ts';
import { useLoaded, type Loaded } from './use-loaded.ts';

const reload = () => location.reload();

/** Code that comes only when it is wanted. Whoever tries again starts anew: the page may be older than its files. */
export const useLater = <Module>(load: () => Promise<Module>, name: string): [Loaded<Module>, () => void] => {
  const fetched = () =>
    load().catch((cause: unknown) => {
      throw new Unreachable(name, { cause });
    });
  const [loaded] = useLoaded(fetched, name);
  return [loaded, reload];
};
