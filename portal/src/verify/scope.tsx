import { formatMoment } from '../words/format.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import type { Finding } from './finding.ts';
import { verify } from './words/words.ts';

/** What the verdict rests on, and what it does not say. */
export const Scope = ({ finding: { of, at, trust, verdict, standing } }: { finding: Finding }) => {
  const { scope } = useWords(verify);
  const { language } = useSpeech();
  return (
    <section>
      <h2>{scope.heading}</h2>
      <ul>
        {scope[of].map((line) => (
          <li key={line}>{line}</li>
        ))}
        {verdict.genuine && <li>{standing.state === 'unknown' ? scope.unlisted : scope.listed}</li>}
      </ul>
      <p class="muted">
        {scope.at(formatMoment(at, language))} {scope.keys(formatMoment(trust.at, language))}
      </p>
      {Date.parse(at) > Date.parse(trust.until) && <p class="old">{scope.oldKeys}</p>}
    </section>
  );
};
