import { useState } from 'preact/hooks';
import { reckonDue, type DueReckoned } from '../../../api/holidays.ts';
import { isRealDay } from '../../../form/check.ts';
import { tidied } from '../../../form/writing.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { useCatalogue } from '../../../ui/catalogue.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Select, TextInput } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { formatDue } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import { holidayWords } from './words/words.ts';

const isTime = (text: string): boolean => /^([01]?\d|2[0-3]):[0-5]\d$/.test(tidied(text));

type Asked = Readonly<Record<'procedure' | 'day' | 'time', string>>;
const parts = ['procedure', 'day', 'time'] as const;

const isAnswered = (asked: Asked, part: (typeof parts)[number]): boolean =>
  part === 'procedure' ? asked.procedure !== '' : part === 'day' ? isRealDay(asked.day) : isTime(asked.time);

const Reckoning = ({ due }: { due: DueReckoned }) => {
  const { say, language } = useSpeech();
  const words = useWords(holidayWords);
  return (
    <section role="status">
      <p class="lead">{words.due(formatDue(due.due, language))}</p>
      <p class="muted">{words.by(say(due.name), due.edition)}</p>
      <ol>
        {due.lines.map((line) => (
          <li key={line.vi}>
            {say(line)}
            {line.ground !== undefined && <span class="case">{line.ground}</span>}
            {line.unverified !== undefined && (
              <span class="case">
                {words.unsure}: <span lang="en">{line.unverified}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** When something would be due, by the very reckoning that dossiers have. */
export const DueForm = ({ today }: { today: string }) => {
  const { say } = useSpeech();
  const words = useWords(holidayWords);
  const [catalogue, retry] = useCatalogue();
  const [asked, setAsked] = useState<Asked>({ procedure: '', day: today, time: '09:00' });
  const [checked, setChecked] = useState(false);
  const [due, setDue] = useState<DueReckoned>();
  const [failed, setFailed] = useState<unknown>();
  const change = (part: keyof Asked) => (value: string) => setAsked((before) => ({ ...before, [part]: value }));
  const errorOf = (part: keyof Asked, error: string) => (checked && !isAnswered(asked, part) ? error : undefined);
  const go = async (event: Event) => {
    event.preventDefault();
    setChecked(true);
    const missing = parts.find((part) => !isAnswered(asked, part));
    if (missing !== undefined) return document.getElementById(missing)?.focus();
    setFailed(undefined);
    try {
      setDue(await reckonDue(asked.procedure, `${asked.day}T${tidied(asked.time).padStart(5, '0')}`));
    } catch (error) {
      setDue(undefined);
      setFailed(error);
    }
  };
  const errors = {
    procedure: errorOf('procedure', words.procedureMissing),
    day: errorOf('day', words.dayMissing),
    time: errorOf('time', words.timeMissing),
  };
  return (
    <Await loaded={catalogue} retry={retry}>
      {({ items }) => (
        <form noValidate onSubmit={(event) => void go(event)}>
          <p>{words.dueLead}</p>
          <Question id="procedure" label={words.procedure} error={errors.procedure}>
            <Select
              id="procedure"
              value={asked.procedure}
              error={errors.procedure}
              change={change('procedure')}
              options={items.map(({ code, name }) => ({ value: code, label: `${say(name)} (${code})` }))}
              blank={words.choose}
            />
          </Question>
          <Question id="day" label={words.day} error={errors.day} group>
            <DateInput id="day" value={asked.day} faulty={errors.day !== undefined} change={change('day')} />
          </Question>
          <Question id="time" label={words.time} error={errors.time}>
            <TextInput id="time" value={asked.time} error={errors.time} change={change('time')} size="short" />
          </Question>
          <p>
            <button type="submit" class="button">
              {words.reckon}
            </button>
          </p>
          {failed !== undefined && <Failure error={failed} />}
          {due !== undefined && <Reckoning due={due} />}
        </form>
      )}
    </Await>
  );
};
