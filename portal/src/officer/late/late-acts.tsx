import { readDossier } from '../../api/dossier.ts';
import type { StaffAct, StaffDossier } from '../../api/staff.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useWatched } from '../../ui/use-watched.ts';
import { useWords } from '../../words/language.tsx';
import { Acts } from '../dossier/acts/acts.tsx';
import { lateWords } from './words/words.ts';

/** What helps somebody who waits: another day with an apology, more time that the law gives, somebody else, one’s own work. */
const helping = ['reschedule', 'reassign', 'extend', 'claim'] as const;

/** What can be done about one late dossier in its place. It is read for that, and whoever it is about is told so. */
export const LateActs = ({ code, acted }: { code: string; acted: (act: StaffAct) => void }) => {
  const words = useWords(lateWords);
  const { loaded, ask } = useWatched((etag) => readDossier<StaffDossier>(code, etag), code);
  return (
    <Await loaded={loaded} retry={ask}>
      {(dossier) => (
        <>
          <Acts dossier={dossier} means={undefined} only={helping} acted={acted} changed={ask} />
          <p class="muted">{words.seen}</p>
        </>
      )}
    </Await>
  );
};
