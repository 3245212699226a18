import { useState } from 'preact/hooks';
import type { AskedLookup, FormAnswer } from '../../../api/catalogue.ts';
import { fieldsOf, type Form } from '../../../form/field.ts';
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
  readonly form: Form;
  /** The label of what it needs and does not have. */
  readonly lacks: string | undefined;
  /** By what law its answer is used again, where that is not said for all at once. */
  readonly ground: string | undefined;
  readonly ticked: boolean;
  readonly tick: (ticked: boolean) => void;
}

const hour = 60;

/** One look-up: from where, about whom, why, what for, for how long; ticked unless the person does not want it. */
const Line = ({ lookup: { id, source, label, why, keep }, form, lacks, ground, ticked, tick }: LineProps) => {
  const { say } = useSpeech();
  const names = useWords(shared);
  const words = useWords(consentWords);
  const filled = fieldsOf(form).filter(
    ({ field: { prefill } }) => prefill?.from === id || prefill?.otherwise?.from === id,
  );
  const labels = [...new Set(filled.map(({ field }) => say(field.label)))].join(', ');
  const time = ({ minutes }: NonNullable<typeof keep>) =>
    minutes % hour === 0 ? words.hours(minutes / hour) : words.minutes(minutes);
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
        {say(why)}. {labels === '' ? words.fillsNothing : words.fills(labels)}{' '}
        {keep !== undefined && (keep.minutes > 0 ? words.kept(time(keep), ground) : words.notKept(ground))}
        {lacks !== undefined && ` ${words.needs(lacks)}`}
      </p>
    </li>
  );
};

/** What will be asked from where, and the consent to each of it: given until it is taken away. */
export const Consent = ({ answer: { lookups, form }, begin }: ConsentProps) => {
  const { say } = useSpeech();
  const words = useWords(consentWords);
  const [declined, setDeclined] = useState<readonly string[]>([]);
  const lacking = ({ needs }: AskedLookup) =>
    needs === undefined || !declined.includes(needs) ? undefined : lookups.find(({ id }) => id === needs);
  const grounds = [...new Set(lookups.flatMap(({ keep }) => (keep === undefined ? [] : [keep.ground])))];
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
                form={form}
                ground={grounds.length > 1 ? lookup.keep?.ground : undefined}
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
      {grounds.length === 1 && <p class="muted">{words.ground(grounds.join())}</p>}
      <p>{words.logged}</p>
      <p>
        <button type="button" class="button" onClick={() => begin(agreed.map(({ id }) => id))}>
          {agreed.length === 0 ? words.beginAlone : words.begin}
        </button>
      </p>
    </>
  );
};
