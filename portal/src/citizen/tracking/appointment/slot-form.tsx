import { useState } from 'preact/hooks';
import { readAppointments, type Slot } from '../../../api/appointment.ts';
import { Await } from '../../../ui/await-loaded.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Radios, Select } from '../../../ui/inputs.tsx';
import { Question } from '../../../ui/question.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { civilDate, formatTime, formatWeekday } from '../../../words/format.ts';
import { useSpeech, useWords } from '../../../words/language.tsx';
import type { ActProps } from '../acts/act-props.ts';
import { useAct } from '../acts/use-act.ts';
import { appointmentWords } from './words/words.ts';

const dayId = 'appointment-day';
const timeId = 'appointment-time';

const oneDay = 24 * 60 * 60 * 1000;
const dayAfter = (date: string): string => new Date(Date.parse(date) + oneDay).toISOString().slice(0, 10);

interface TimesProps {
  readonly slots: readonly Slot[];
  readonly busy: boolean;
  readonly send: (at: string) => void;
  readonly cancel: (() => void) | undefined;
}

/** First the day, then one of its times. */
const Times = ({ slots, busy, send, cancel }: TimesProps) => {
  const { language } = useSpeech();
  const words = useWords(appointmentWords);
  const [day, setDay] = useState('');
  const [at, setAt] = useState('');
  const [errors, setErrors] = useState<{ readonly day?: string; readonly time?: string }>({});
  const days = [...new Map(slots.map((slot) => [civilDate(slot.at), formatWeekday(slot.at, language)]))];
  const times = slots.filter((slot) => civilDate(slot.at) === day);
  const go = (event: Event) => {
    event.preventDefault();
    const missing = day === '' ? { day: words.dayMissing } : at === '' ? { time: words.timeMissing } : {};
    setErrors(missing);
    if (day === '') return document.getElementById(dayId)?.focus();
    if (at === '') return document.getElementById(timeId)?.focus();
    send(at);
  };
  return (
    <form noValidate onSubmit={go}>
      <Question id={dayId} label={words.day} error={errors.day}>
        <Select
          id={dayId}
          value={day}
          blank={words.dayBlank}
          error={errors.day}
          options={days.map(([value, label]) => ({ value, label }))}
          change={(chosen) => {
            setDay(chosen);
            setAt('');
            setErrors({});
          }}
        />
      </Question>
      {times.length > 0 && (
        <Question id={timeId} label={words.time} error={errors.time} group>
          <Radios
            id={timeId}
            value={at}
            options={times.map((slot) => ({
              value: slot.at,
              label: words.left(formatTime(slot.at), slot.left),
            }))}
            change={(chosen) => {
              setAt(chosen);
              setErrors({});
            }}
          />
        </Question>
      )}
      <div class="buttons">
        <button type="submit" class="button" aria-busy={busy}>
          {words.send}
        </button>
        {cancel !== undefined && (
          <button type="button" class="button quiet" onClick={cancel}>
            {words.keep}
          </button>
        )}
      </div>
    </form>
  );
};

/** The times that have places left, ten working days at once. */
export const SlotForm = (props: ActProps) => {
  const words = useWords(appointmentWords);
  const [from, setFrom] = useState<string | undefined>();
  const { code, version } = props.dossier;
  const [loaded, retry] = useLoaded(async () => readAppointments(code, from), `${version} ${from ?? ''}`);
  const { busy, failed, send } = useAct('appointment', props, props.cancel);
  // A time that was refused may be full: what is left is asked for again.
  const book = (at: string) => void send({ at }).then(retry);
  return (
    <>
      {failed !== undefined && <Failure error={failed} />}
      <Await loaded={loaded} retry={retry}>
        {({ items }) => {
          const last = items.at(-1)?.at;
          return (
            <>
              {items.length === 0 ? (
                <p role="status">{words.none}</p>
              ) : (
                <Times key={from} slots={items} busy={busy} send={book} cancel={props.cancel} />
              )}
              <div class="buttons">
                {last !== undefined && (
                  <button type="button" class="button quiet" onClick={() => setFrom(dayAfter(civilDate(last)))}>
                    {words.later}
                  </button>
                )}
                {items.length === 0 && props.cancel !== undefined && (
                  <button type="button" class="button quiet" onClick={props.cancel}>
                    {words.keep}
                  </button>
                )}
                {from !== undefined && (
                  <button type="button" class="button quiet" onClick={() => setFrom(undefined)}>
                    {words.earlier}
                  </button>
                )}
              </div>
            </>
          );
        }}
      </Await>
    </>
  );
};
