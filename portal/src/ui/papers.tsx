import { Fragment } from 'preact';
import type { Dossier } from '../api/dossier.ts';
import { formatMoment } from '../words/format.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { PaperButton } from './paper-button.tsx';

/** The receipt has its own button from the beginning, also before it is written. */
const receipt = '01';

/**
 * Every other official form that was written about a dossier, and when its applicant was told of each; then the signed
 * copies of papers that came in.
 */
export const Papers = ({ dossier }: { dossier: Dossier }) => {
  const { say, language } = useSpeech();
  const words = useWords(shared);
  return (
    <>
      {dossier.papers.map(({ form, name, sentAt, untold }) => (
        <Fragment key={form}>
          {form !== receipt && (
            <PaperButton code={dossier.code} paper={`papers/${form}`} label={`${say(name)} (PDF)`} />
          )}
          {sentAt !== undefined && (
            <p class="hint">
              {say(name)}: {words.sent} <time dateTime={sentAt}>{formatMoment(sentAt, language)}</time>
            </p>
          )}
          {untold !== undefined && (
            <p class="hint">
              {say(name)}: {words.untold}
            </p>
          )}
        </Fragment>
      ))}
      {dossier.copies.map(({ file, name }) => (
        <PaperButton key={file} code={dossier.code} paper={`files/${file}/copy`} label={`${say(name)} (PDF)`} />
      ))}
    </>
  );
};
