import { readUnsynchronised, synchroniseAgain } from '../../api/synchronisation.ts';
import { useWords } from '../../words/language.tsx';
import { officer } from '../words/words.ts';
import { StuckList } from './stuck-list.tsx';

/** Dossiers that the national portal does not accept; each can be told once more. */
export const UnsynchronisedList = () => {
  const { operations } = useWords(officer);
  return (
    <StuckList
      id="unsynchronised"
      load={readUnsynchronised}
      none={operations.unsynchronisedNone}
      button={operations.synchronise}
      again={async ({ code }) => {
        await synchroniseAgain(code);
        return operations.synchronised(code);
      }}
    />
  );
};
