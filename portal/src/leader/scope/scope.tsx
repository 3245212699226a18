import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { navigate } from '../../router/path.ts';
import { queryOf, scopeOf, type Scope } from './scope.ts';

const here = () => scopeOf(location.search);
const ScopeContext = createContext<[Scope, (path: string, scope: Partial<Scope>) => void]>([scopeOf(''), () => {}]);

/** Keeps what is asked for, as the address says it. */
export const ScopeProvider = ({ children }: { children: ComponentChildren }) => {
  const [scope, setScope] = useState(here);
  useEffect(() => {
    const follow = () => setScope(here());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = (path: string, next: Partial<Scope>) => {
    navigate(`${path}${queryOf(next)}`);
    setScope(here());
  };
  return <ScopeContext.Provider value={[scope, go]}>{children}</ScopeContext.Provider>;
};

export const useScope = () => useContext(ScopeContext);

const opensElsewhere = (event: MouseEvent) =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

interface ScopeLinkProps {
  readonly to: string;
  /** What is asked for there otherwise than here. */
  readonly change?: Partial<Scope>;
  readonly current?: boolean;
  readonly id?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to another page about the same period and area, or to this one about others. */
export const ScopeLink = ({ to, change = {}, current, children, ...rest }: ScopeLinkProps) => {
  const [scope, go] = useScope();
  const next = { ...scope, ...change };
  const follow = (event: MouseEvent) => {
    if (opensElsewhere(event)) return;
    event.preventDefault();
    go(to, next);
  };
  return (
    <a {...rest} href={`${to}${queryOf(next)}`} aria-current={current === true ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
};
