import { createContext, type ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { readFigures, type Area, type Figures } from '../../api/figures.ts';
import { useLoaded, type Loaded } from '../../ui/use-loaded.ts';
import { queryOf } from './scope.ts';
import { useScope } from './scope.tsx';

interface Read {
  readonly loaded: Loaded<Figures>;
  readonly retry: () => void;
  /** Which areas can be chosen; those of the last answer while another one is on its way. */
  readonly areas: readonly Area[];
}

const FiguresContext = createContext<Read>({ loaded: { state: 'loading' }, retry: () => {}, areas: [] });

/** The figures of what the address asks for, read once for all pages that show some of them. */
export const FiguresProvider = ({ children }: { children: ComponentChildren }) => {
  const [scope] = useScope();
  const query = queryOf(scope);
  const areas = useRef<readonly Area[]>([]);
  const [asked, retry] = useLoaded(
    () =>
      readFigures(query).then(
        (figures) => ({ query, figures }) as const,
        (error: unknown) => ({ query, error }) as const,
      ),
    query,
  );
  const current = asked.state === 'ready' && asked.value.query === query ? asked.value : undefined;
  if (current !== undefined && 'figures' in current) areas.current = current.figures.areas;
  const loaded: Loaded<Figures> =
    current === undefined
      ? { state: 'loading' }
      : 'figures' in current
        ? { state: 'ready', value: current.figures }
        : { state: 'failed', error: current.error };
  return <FiguresContext.Provider value={{ loaded, retry, areas: areas.current }}>{children}</FiguresContext.Provider>;
};

export const useFigures = (): Read => useContext(FiguresContext);
