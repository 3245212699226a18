import { actOn, readDossier } from '../../api/dossier.ts';
import { readParked } from '../../api/staff.ts';
import { useWords } from '../../words/language.tsx';
import { officer, stepName } from '../words/words.ts';
import { StuckList } from './stuck-list.tsx';

/** Dossiers that an error has stopped. */
export const ParkedList = () => {
  const words = useWords(officer);
  const { operations, inbox } = words;
  return (
    <StuckList
      id="parked"
      load={readParked}
      none={operations.parkedNone}
      more={({ step }) => `${inbox.step}: ${stepName(words, step)}`}
      button={operations.resume}
      again={async ({ code }) => {
        const dossier = await readDossier(code);
        await actOn(code, 'resume', dossier?.value.version ?? 0);
        return operations.resumed(code);
      }}
    />
  );
};
