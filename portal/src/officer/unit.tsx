import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { readUnit, type Unit } from '../api/staff.ts';
import { useSession } from '../ui/session.tsx';
import { useLoaded, type Loaded } from '../ui/use-loaded.ts';
import { useWords } from '../words/language.tsx';
import { officer } from './words/words.ts';

const UnitContext = createContext<[Loaded<Unit>, () => void]>([{ state: 'loading' }, () => {}]);

export const UnitProvider = ({ children }: { children: ComponentChildren }) => {
  const reader = useStaff()?.staffId;
  // Nobody else may ask the directory.
  const unit = useLoaded(reader === undefined ? undefined : readUnit, reader ?? '');
  return <UnitContext.Provider value={unit}>{children}</UnitContext.Provider>;
};

/** The reader’s own unit and who works there. */
export const useUnit = (): [Loaded<Unit>, () => void] => useContext(UnitContext);

/** Gives the name of a colleague; whoever works elsewhere is said to, with their id. */
export const useNames = (): ((id: string) => string) => {
  const [unit] = useUnit();
  const { elsewhere } = useWords(officer);
  return (id) =>
    unit.state === 'ready' ? (unit.value.items.find((colleague) => colleague.id === id)?.name ?? elsewhere(id)) : id;
};

/** Who reads; undefined where no staff are signed in. */
export const useStaff = () => {
  const session = useSession();
  return session?.signedIn === true && session.audience === 'staff' ? session : undefined;
};
