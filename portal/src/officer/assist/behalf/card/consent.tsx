import { useEffect } from 'preact/hooks';
import { readForm, type AskedLookup } from '../../../../api/catalogue.ts';
import { Await } from '../../../../ui/await-loaded.tsx';
import { Question } from '../../../../ui/question.tsx';
import { useLoaded } from '../../../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../../../words/language.tsx';
import { shared, sourceName } from '../../../../words/words.ts';
import { cardWords } from './words/words.ts';

/** Ids of the look-ups that the citizen agrees to; undefined until they have said so, empty where they want none. */
export type Said = readonly string[] | undefined;

interface ConsentProps {
  readonly id: string;
  readonly said: Said;
  readonly error: string | undefined;
  readonly change: (said: Said) => void;
}

/** What may be asked once this one is ticked or not: a look-up goes with the one that names whom it is about. */
export const ticked = (lookups: readonly AskedLookup[], said: Said, id: string, on: boolean): Said => {
  const rest = (said ?? []).filter((each) => each !== id && lookups.find((one) => one.id === each)?.needs !== id);
  const all = on ? [...rest, id] : rest;
  return all.length === 0 ? undefined : all;
};

const Sources = ({ id, lookups, said, error, change }: ConsentProps & { lookups: readonly AskedLookup[] }) => {
  const { say } = useSpeech();
  const words = useWords(cardWords);
  const names = useWords(shared);
  useEffect(() => {
    if (lookups.length === 0) change([]);
  }, [lookups.length]);
  if (lookups.length === 0) return null;
  return (
    <Question id={id} label={words.consent} hint={words.consentHint} error={error} group>
      <div class="consent">
        <ul>
          {lookups.map((lookup, place) => {
            const lacks =
              lookup.needs === undefined || said?.includes(lookup.needs) === true
                ? undefined
                : lookups.find((one) => one.id === lookup.needs);
            const line = place === 0 ? id : `${id}-${lookup.id}`;
            return (
              <li key={lookup.id}>
                <label class="choice">
                  <input
                    type="checkbox"
                    id={line}
                    checked={said?.includes(lookup.id) === true}
                    disabled={lacks !== undefined}
                    aria-describedby={`${line}-why`}
                    onChange={(event) => change(ticked(lookups, said, lookup.id, event.currentTarget.checked))}
                  />
                  <span>
                    <strong>{say(lookup.label)}</strong> · {sourceName(names, lookup.source)}
                  </span>
                </label>
                <p id={`${line}-why`} class="muted">
                  {say(lookup.why)}.{lacks !== undefined && ` ${words.consentNeeds(say(lacks.label))}`}
                </p>
              </li>
            );
          })}
          <li>
            <label class="choice">
              <input
                type="checkbox"
                id={`${id}-none`}
                checked={said?.length === 0}
                onChange={(event) => change(event.currentTarget.checked ? [] : undefined)}
              />
              <span>{words.consentNone}</span>
            </label>
          </li>
        </ul>
      </div>
    </Question>
  );
};

/** The officer reads out what is asked from where, and ticks what the citizen agrees to: nothing is ticked beforehand. */
export const CardConsent = ({ procedure, ...props }: ConsentProps & { readonly procedure: string }) => {
  const [loaded, retry] = useLoaded(() => readForm(procedure), procedure);
  return (
    <Await loaded={loaded} retry={retry}>
      {({ lookups }) => <Sources {...props} lookups={lookups} />}
    </Await>
  );
};
