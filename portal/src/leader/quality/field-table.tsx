import type { FieldQuality } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { countText } from '../charts/figure-text.ts';
import { leader } from '../words/words.ts';

const kinds = ['empty', 'disputed', 'corrected', 'kept', 'differs', 'contradicts'] as const;

/** Which field of which source is in doubt, and how: in numbers of dossiers. */
export const FieldTable = ({ fields }: { fields: readonly FieldQuality[] }) => {
  const { say, language } = useSpeech();
  const names = useWords(shared);
  const { quality: words } = useWords(leader);
  return (
    <section>
      <h2>{words.fields}</h2>
      {fields.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table class="stacking wordy">
          <caption class="unseen">{words.fields}</caption>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.source}</th>
              <th scope="col">n</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col">
                  {words.kinds[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ source, procedure, procedureName, path, label, n, ...counts }) => (
              <tr key={`${source} ${procedure} ${path}`}>
                <th scope="row">
                  {say(label)} <span class="muted">({say(procedureName)})</span>
                </th>
                <td data-label={words.source}>{sourceName(names, source)}</td>
                <td data-label="n">{countText(n, language)}</td>
                {kinds.map((kind) => (
                  <td key={kind} data-label={words.kinds[kind]}>
                    {countText(counts[kind], language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
