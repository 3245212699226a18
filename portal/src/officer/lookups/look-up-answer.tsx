import type { LookedUp } from '../../api/lookups.ts';
import { Notice } from '../../ui/notice.tsx';
import { formatDay, formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { nameIn } from '../../words/words.ts';
import { lookups } from './words/words.ts';

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** A value of a record: text, or what it is made of. */
const Value = ({ value }: { value: unknown }) => {
  const { language } = useSpeech();
  const words = useWords(lookups);
  if (Array.isArray(value))
    return (
      <ul>
        {value.map((each: unknown, place) => (
          <li key={place}>
            <Value value={each} />
          </li>
        ))}
      </ul>
    );
  const inner = entriesOf(value);
  if (inner.length > 0)
    return (
      <>
        {inner.map(([name, each]) => (
          <div key={name}>
            {nameIn(words.fields, name)}: <Value value={each} />
          </div>
        ))}
      </>
    );
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  return <>{text === '' ? '–' : formatDay(nameIn(words.values, text), language)}</>;
};

/** What the source said; kept on this page only, until it is cleared. */
export const LookUpAnswer = ({ answer, forget }: { answer: LookedUp; forget: () => void }) => {
  const { say, language } = useSpeech();
  const words = useWords(lookups);
  const { status, asOf, record = {}, alert } = answer;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer" tabIndex={-1}>
        {words.answer}: {nameIn(words.questions, answer.question)}
      </h2>
      {alert !== undefined && (
        <Notice kind="warning">
          <p>{words.alerted}</p>
        </Notice>
      )}
      {status === 'found' ? (
        <dl class="facts-table">
          {Object.entries(record).map(([name, value]) => (
            <div key={name}>
              <dt>{nameIn(words.fields, name)}</dt>
              <dd>
                <Value value={value} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{words.states[status]}</p>
      )}
      {asOf !== undefined && <p class="muted">{words.asOf(say(answer.sourceName), formatMoment(asOf, language))}</p>}
      <button type="button" class="button quiet" onClick={forget}>
        {words.forget}
      </button>
    </section>
  );
};
