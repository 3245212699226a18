import type { Dossier } from '../api/dossier.ts';
import { useSpeech } from '../words/language.tsx';
import { PaperButton } from './paper-button.tsx';

/** The receipt has its own button from the beginning, also before it is written. */
const receipt = '01';

/** Every other official form that was written about a dossier. */
export const Papers = ({ dossier }: { dossier: Dossier }) => {
  const { say } = useSpeech();
  return (
    <>
      {dossier.papers
        .filter(({ form }) => form !== receipt)
        .map(({ form, name }) => (
          <PaperButton key={form} code={dossier.code} paper={`papers/${form}`} label={`${say(name)} (PDF)`} />
        ))}
    </>
  );
};
