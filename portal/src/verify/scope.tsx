import { formatMoment } from '../words/format.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import type { Finding } from './finding.ts';
import { verify } from './words/words.ts';

/** What the verdict rests on, and what it does not say; what failed the check has nothing to be relied on. */
const Checked = ({ finding }: { finding: Finding }) => {
  const { scope } = useWords(verify);
  return (
    <>
      <h2>{scope.heading}</h2>
      <ul>
        {scope[finding.of].map((line) => (
          <li key={line}>{line}</li>
        ))}
        {finding.of !== 'copy' && <li>{finding.standing.state === 'unknown' ? scope.unlisted : scope.listed}</li>}
      </ul>
    </>
  );
};

/** How far the check goes, when it was made, and by which keys. */
export const Scope = ({ finding }: { finding: Finding }) => {
  const { scope } = useWords(verify);
  const { language } = useSpeech();
  const { at, trust, verdict } = finding;
  return (
    <section>
      {verdict.genuine && <Checked finding={finding} />}
      <p class="muted">
        {scope.at(formatMoment(at, language))} {scope.keys(formatMoment(trust.at, language))}
      </p>
      {Date.parse(at) > Date.parse(trust.until) && <p class="old">{scope.oldKeys}</p>}
    </section>
  );
};
