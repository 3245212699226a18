import { readDossier } from '../../api/dossier.ts';
import type { StaffRole } from '../../api/session.ts';
import type { StaffDossier } from '../../api/staff.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { AlertList } from './alert-list.tsx';
import { LookUpForm } from './look-up-form.tsx';
import { peopleIn } from './people-in.ts';
import { lookups } from './words/words.ts';

/** The form filled from a dossier: who is named in it is chosen, never typed. */
const FromDossier = ({ code }: { code: string }) => {
  const [loaded, retry] = useLoaded(() => readDossier<StaffDossier>(code), code);
  return (
    <Await loaded={loaded} retry={retry}>
      {(found) => <LookUpForm code={code} people={found === undefined ? [] : peopleIn(found.value)} />}
    </Await>
  );
};

interface LookupsProps {
  readonly roles: readonly StaffRole[];
  readonly code?: string;
}

const works = (role: StaffRole): boolean => role !== 'operator';
const oversees = (role: StaffRole): boolean => role !== 'officer';

export const Lookups = ({ roles, code }: LookupsProps) => {
  const words = useWords(lookups);
  return (
    <>
      {roles.some(works) && (
        <>
          <p class="lead">{words.lead}</p>
          {code === undefined ? <LookUpForm people={[]} /> : <FromDossier code={code} />}
        </>
      )}
      {roles.some(oversees) && <AlertList />}
    </>
  );
};
