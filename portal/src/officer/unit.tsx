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

/**
 * Gives the name of a colleague. Of whoever works elsewhere it says only that, or what else is known of them; their id
 * is for operators, who can look it up.
 */
export const useNames = (): ((id: string, otherwise?: string) => string) => {
  const [unit] = useUnit();
  const { elsewhere, somebody } = useWords(officer);
  const operates = useStaff()?.roles.includes('operator') === true;
  return (id, otherwise) => {
    if (unit.state !== 'ready') return operates ? id : somebody;
    const name = unit.value.items.find((colleague) => colleague.id === id)?.name;
    return name ?? otherwise ?? (operates ? `${elsewhere} (${id})` : elsewhere);
  };
};

/** Who reads; undefined where no staff are signed in. */
export const useStaff = () => {
  const session = useSession();
  return session?.signedIn === true && session.audience === 'staff' ? session : undefined;
};
