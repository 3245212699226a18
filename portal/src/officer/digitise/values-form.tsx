import { useState } from 'preact/hooks';
import { confirmReading, type FileReading, type ReadField } from '../../api/digitisation.ts';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../words/language.tsx';
import { asKept, asWritten } from '../written-day.ts';
import { inputId, ValueQuestion, type Held } from './value-question.tsx';
import { digitiseWords } from './words/words.ts';

interface ValuesFormProps {
  readonly code: string;
  readonly reading: FileReading;
  readonly look: (id: string) => void;
  readonly done: () => void;
}

const heldOf = ({ read }: ReadField): Held => ({ value: asWritten(read?.value ?? ''), looked: false });
/** What nobody has touched goes back as it was read. */
const keptOf = ({ read }: ReadField, { value }: Held): string =>
  read !== undefined && value === asWritten(read.value) ? read.value : asKept(value);
const focusOn = (id: string | undefined): void =>
  id === undefined ? undefined : document.getElementById(inputId(id))?.focus();

/** The values one below the other; none that is in doubt goes through unseen. */
export const ValuesForm = ({ code, reading, look, done }: ValuesFormProps) => {
  const words = useWords(digitiseWords);
  const { file, fields } = reading;
  const [held, setHeld] = useState<Readonly<Record<string, Held>>>({});
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const of = (field: ReadField): Held => held[field.id] ?? heldOf(field);
  const isMissed = (field: ReadField): boolean => (field.read?.doubts.length ?? 0) > 0 && !of(field).looked;
  const send = async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      const said = fields.filter((field) => field.read !== undefined || of(field).value !== '');
      await confirmReading(
        code,
        file,
        said.map((field) => ({ id: field.id, ...of(field), value: keptOf(field, of(field)) })),
      );
      done();
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const missed = fields.find(isMissed);
    if (missed !== undefined) return focusOn(missed.id);
    if (!busy) void send();
  };
  return (
    <form noValidate onSubmit={go}>
      <p class="muted">{words.next}</p>
      {fields.map((field, place) => (
        <ValueQuestion
          key={field.id}
          field={field}
          held={of(field)}
          missed={asked && isMissed(field)}
          change={(value) => setHeld({ ...held, [field.id]: value })}
          focused={() => look(field.id)}
          next={() => {
            const following = fields[place + 1];
            if (following === undefined) document.getElementById('confirm-values')?.focus();
            else focusOn(following.id);
          }}
        />
      ))}
      {failed !== undefined && <Failure error={failed} />}
      <button id="confirm-values" type="submit" class="button" aria-disabled={busy ? true : undefined}>
        {busy ? words.confirming : words.confirm}
      </button>
    </form>
  );
};
