import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { readUnit, type Unit } from '../api/staff.ts';
import { useSession } from '../ui/session.tsx';
import { useWords } from '../words/language.tsx';
import { officer } from './words/words.ts';

/** Undefined until the directory has answered. */
const UnitContext = createContext<Unit | undefined>(undefined);

export const UnitProvider = ({ children }: { children: ComponentChildren }) => {
  const isStaff = useStaff() !== undefined;
  const [unit, setUnit] = useState<Unit | undefined>();
  useEffect(() => {
    if (isStaff) readUnit().then(setUnit, () => {});
  }, [isStaff]);
  return <UnitContext.Provider value={unit}>{children}</UnitContext.Provider>;
};

/** The reader’s own unit and who works there. */
export const useUnit = (): Unit | undefined => useContext(UnitContext);

/** Gives the name of a colleague; whoever works elsewhere is said to, with their id. */
export const useNames = (): ((id: string) => string) => {
  const unit = useUnit();
  const { elsewhere } = useWords(officer);
  return (id) =>
    unit === undefined ? id : (unit.items.find((colleague) => colleague.id === id)?.name ?? elsewhere(id));
};

/** Who reads; undefined where no staff are signed in. */
export const useStaff = () => {
  const session = useSession();
  return session?.signedIn === true && session.audience === 'staff' ? session : undefined;
};
