import type { Lookup } from '../../api/catalogue.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName, sourceOwner } from '../../words/words.ts';

/** What is asked from where, and why, before anything is asked. */
export const LookupList = ({ lookups }: { lookups: readonly Lookup[] }) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const sources = [...new Set(lookups.map(({ source }) => source))];
  return (
    <ul class="lookups">
      {sources.map((source) => (
        <li key={source}>
          <strong>{sourceName(words, source)}</strong>
          {sourceOwner(words, source) !== undefined && ` (${sourceOwner(words, source)})`}
          <ul>
            {lookups
              .filter((lookup) => lookup.source === source)
              .map((lookup) => (
                <li key={lookup.id}>{say(lookup.why)}</li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
};
