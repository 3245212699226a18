import { createContext, type ComponentChildren } from 'preact';
import { useContext, useRef } from 'preact/hooks';
import { readFigures, type Area, type Figures } from '../../api/figures.ts';
import { useAnswer } from '../../ui/use-answer.ts';
import type { Loaded } from '../../ui/use-loaded.ts';
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
  const [loaded, retry] = useAnswer(() => readFigures(query), query);
  if (loaded.state === 'ready') areas.current = loaded.value.areas;
  return <FiguresContext.Provider value={{ loaded, retry, areas: areas.current }}>{children}</FiguresContext.Provider>;
};

export const useFigures = (): Read => useContext(FiguresContext);
