import { readClock } from '../api/clock.ts';
import type { Dossier } from '../api/dossier.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { Await } from './await-loaded.tsx';
import { useLoaded } from './use-loaded.ts';

/** The reckoning of the term, sentence by sentence, each with its ground. */
export const Clock = ({ code, version }: Dossier) => {
  const { say } = useSpeech();
  const words = useWords(shared);
  const [loaded, retry] = useLoaded(() => readClock(code), `${code} ${version}`);
  return (
    <Await loaded={loaded} retry={retry}>
      {({ explanation }) => (
        <ol>
          {explanation.map((line, place) => (
            <li key={place}>
              {say(line)}{' '}
              <span class="muted">
                {line.ground !== undefined && words.ground(line.ground)}
                {line.unverified !== undefined && ` (${words.unverified})`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Await>
  );
};
