import { useState } from 'preact/hooks';
import type { AskedLookup, FormAnswer } from '../../../api/catalogue.ts';
import { fieldsOf } from '../../../form/field.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { shared, sourceName } from '../../../words/words.ts';
import { consentWords } from './words/words.ts';

interface ConsentProps {
  readonly answer: FormAnswer;
  /** Goes on, with the look-ups that may be made. */
  readonly begin: (agreed: readonly string[]) => void;
}

interface LineProps {
  readonly lookup: AskedLookup;
  /** The label of what it needs and does not have. */
  readonly lacks: string | undefined;
  readonly ticked: boolean;
  readonly tick: (ticked: boolean) => void;
}

/** One look-up: about whom, from where, why; ticked unless the person does not want it. */
const Line = ({ lookup: { id, source, label, why }, lacks, ticked, tick }: LineProps) => {
  const { say } = useSpeech();
  const names = useWords(shared);
  const words = useWords(consentWords);
  const about = `about-${id}`;
  return (
    <li>
      <label class="choice">
        <input
          type="checkbox"
          checked={ticked && lacks === undefined}
          disabled={lacks !== undefined}
          aria-describedby={about}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        <span>
          <strong>{say(label)}</strong> · {sourceName(names, source)}
        </span>
      </label>
      <p id={about} class="muted">
        {say(why)}.{lacks !== undefined && ` ${words.needs(lacks)}`}
      </p>
    </li>
  );
};

const hour = 60;

/** What each fills in, how long its answer may be used, and by what law. */
const Details = ({ answer: { lookups, form } }: Pick<ConsentProps, 'answer'>) => {
  const { say } = useSpeech();
  const words = useWords(consentWords);
  const grounds = [...new Set(lookups.flatMap(({ keep }) => (keep === undefined ? [] : [keep.ground])))];
  const filledBy = (id: string): string => {
    const filled = fieldsOf(form).filter(
      ({ field: { prefill } }) => prefill?.from === id || prefill?.otherwise?.from === id,
    );
    const labels = [...new Set(filled.map(({ field }) => say(field.label)))].join(', ');
    return labels === '' ? words.fillsNothing : words.fills(labels);
  };
  const keptFor = ({ minutes, ground }: NonNullable<AskedLookup['keep']>): string => {
    const own = grounds.length > 1 ? ground : undefined;
    if (minutes === 0) return words.notKept(own);
    return words.kept(minutes % hour === 0 ? words.hours(minutes / hour) : words.minutes(minutes), own);
  };
  return (
    <details>
      <summary>{words.details}</summary>
      <ul>
        {lookups.map(({ id, label, keep }) => (
          <li key={id}>
            <strong>{say(label)}</strong>. {filledBy(id)} {keep !== undefined && keptFor(keep)}
          </li>
        ))}
      </ul>
      {grounds.length === 1 && <p>{words.ground(grounds.join())}</p>}
    </details>
  );
};

/** What will be asked from where, and the consent to each of it: given until it is taken away. */
export const Consent = ({ answer, begin }: ConsentProps) => {
  const { lookups } = answer;
  const { say } = useSpeech();
  const words = useWords(consentWords);
  const [declined, setDeclined] = useState<readonly string[]>([]);
  const lacking = ({ needs }: AskedLookup) =>
    needs === undefined || !declined.includes(needs) ? undefined : lookups.find(({ id }) => id === needs);
  const agreed = lookups.filter((lookup) => !declined.includes(lookup.id) && lacking(lookup) === undefined);
  return (
    <>
      <p>{words.law}</p>
      <fieldset class="consent">
        <legend>{words.heading}</legend>
        <p>{words.choice}</p>
        <ul>
          {lookups.map((lookup) => {
            const lacks = lacking(lookup);
            return (
              <Line
                key={lookup.id}
                lookup={lookup}
                lacks={lacks === undefined ? undefined : say(lacks.label)}
                ticked={!declined.includes(lookup.id)}
                tick={(ticked) =>
                  setDeclined([...declined.filter((id) => id !== lookup.id), ...(ticked ? [] : [lookup.id])])
                }
              />
            );
          })}
        </ul>
      </fieldset>
      <Details answer={answer} />
      <p>{words.logged}</p>
      <p>
        <button type="button" class="button" onClick={() => begin(agreed.map(({ id }) => id))}>
          {agreed.length === 0 ? words.beginAlone : words.begin}
        </button>
      </p>
    </>
  );
};
