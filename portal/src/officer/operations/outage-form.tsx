import { useState } from 'preact/hooks';
import type { Outage } from '../../api/outage.ts';
import { isRealDay } from '../../form/check.ts';
import { tidied } from '../../form/writing.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { GroundedForm } from '../grounded-form.tsx';
import { officer } from '../words/words.ts';

const blank = { fromDay: '', fromTime: '', toDay: '', toTime: '' };
type Window = typeof blank;
type Part = keyof Window;

/** In the order in which they are asked. */
const parts: readonly Part[] = ['fromDay', 'fromTime', 'toDay', 'toTime'];
const isDay = (part: Part): boolean => part === 'fromDay' || part === 'toDay';

const isWritten = (window: Window, part: Part): boolean =>
  isDay(part) ? isRealDay(window[part]) : /^([01]?\d|2[0-3]):[0-5]\d$/.test(tidied(window[part]));

/** The instant of a day and a time in Vietnam. */
const instant = (day: string, time: string): string => `${day}T${tidied(time).padStart(5, '0')}:00+07:00`;

interface OutageFormProps {
  readonly send: (outage: Outage) => void;
  readonly cancel: () => void;
}

/** An operator says from when to when the system did not work, and what did not. */
export const OutageForm = ({ send, cancel }: OutageFormProps) => {
  const { operations } = useWords(officer);
  const { outage: words } = operations;
  const [window, setWindow] = useState(blank);
  const [asked, setAsked] = useState(false);
  const missing = () => {
    setAsked(true);
    return parts.find((part) => !isWritten(window, part));
  };
  const go = (reason: string) => {
    const { fromDay, fromTime, toDay, toTime } = window;
    send({ from: instant(fromDay, fromTime), to: instant(toDay, toTime), reason });
  };
  return (
    <GroundedForm
      title={words.title}
      lead={words.lead}
      ground={words.reason}
      send={words.send}
      missing={missing}
      go={go}
      cancel={cancel}
    >
      {parts.map((part) => {
        const wrong = isDay(part) ? words.dayMissing : words.timeMissing;
        const error = asked && !isWritten(window, part) ? wrong : undefined;
        const input = {
          id: part,
          value: window[part],
          change: (value: string) => setWindow({ ...window, [part]: value }),
        };
        return (
          <Question key={part} id={part} label={words[part]} error={error} group={isDay(part)}>
            {isDay(part) ? (
              <DateInput {...input} faulty={error !== undefined} />
            ) : (
              <TextInput {...input} error={error} size="short" />
            )}
          </Question>
        );
      })}
    </GroundedForm>
  );
};
