import type { Lookup } from '../../api/catalogue.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';

/** What is asked from where, and why, before anything is asked. */
export const LookupList = ({ lookups }: { lookups: readonly Lookup[] }) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const ownerOf = (source: string): string => {
    const owner = lookups.find((lookup) => lookup.source === source)?.owner;
    return owner === undefined ? '' : ` (${say(owner)})`;
  };
  const sources = [...new Set(lookups.map(({ source }) => source))];
  return (
    <ul class="lookups">
      {sources.map((source) => (
        <li key={source}>
          <strong>{sourceName(words, source)}</strong>
          {ownerOf(source)}
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
