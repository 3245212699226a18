import { useState } from 'preact/hooks';
import { useCatalogue } from '../../../../ui/catalogue.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Failure } from '../../../../ui/failure.tsx';
import { Radios, Select, TextInput } from '../../../../ui/inputs.tsx';
import { Question } from '../../../../ui/question.tsx';
import { useSpeech, useWords } from '../../../../words/language.tsx';
import { shared } from '../../../../words/words.ts';
import { cardProblems, type CardPart } from './card-problems.ts';
import { CardConsent, type Said } from './consent.tsx';
import { beginOnBehalf, type Begun } from '../on-behalf.ts';
import { cardWords } from './words/words.ts';

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

type TypedPart = Exclude<CardPart, 'consent'>;

const empty: Readonly<Record<TypedPart, string>> = {
  procedure: '',
  citizenId: '',
  name: '',
  born: '',
  idCheck: '',
  hardship: '',
};

/** Who stands there, what was seen of them, and why they do not file themselves; nothing of it is kept in the browser. */
export const CardForm = ({ opened, stop }: { opened: (begun: Begun) => void; stop: () => void }) => {
  const { say } = useSpeech();
  const words = useWords(cardWords);
  const { choose } = useWords(shared);
  const [catalogue] = useCatalogue();
  const [typed, setTyped] = useState(empty);
  const [consent, setConsent] = useState<Said>();
  const [wrong, setWrong] = useState<readonly CardPart[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  // What begins dossiers of several procedures has no form that is filed here.
  const items = catalogue.state === 'ready' ? catalogue.value.items.filter(({ linked }) => linked !== true) : [];
  const change = (part: TypedPart) => (value: string) => {
    setTyped((before) => ({ ...before, [part]: value }));
    // Each procedure asks sources of its own.
    if (part === 'procedure') setConsent(undefined);
  };
  const go = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const { procedure, idCheck, hardship, born } = typed;
    const citizen = { citizenId: typed.citizenId.replaceAll(/\s/g, ''), name: typed.name.trim(), born };
    const card = { procedure, citizen, idCheck, hardship };
    const problems = cardProblems(card, consent);
    setWrong(problems);
    setFailed(undefined);
    if (problems.length > 0) return setAttempt((n) => n + 1);
    setBusy(true);
    try {
      opened(await beginOnBehalf({ ...card, consent: consent ?? [] }));
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  const errorOf = (part: CardPart) => (wrong.includes(part) ? words.missing[part] : undefined);
  const place = (part: TypedPart) => ({
    id: `card-${part}`,
    value: typed[part],
    error: errorOf(part),
    change: change(part),
  });
  const errors = wrong.map((part) => ({ target: `card-${part}`, message: words.missing[part] }));
  return (
    <form noValidate onSubmit={(event) => void go(event)}>
      {errors.length > 0 && <ErrorSummary heading={words.errors} errors={errors} attempt={attempt} />}
      <h3 id="card" tabIndex={-1}>
        {words.card}
      </h3>
      <Question {...place('procedure')} label={words.procedure} hint={words.notLinked}>
        <Select
          {...place('procedure')}
          hint={words.notLinked}
          blank={choose}
          options={items.map((item) => ({ value: item.slug, label: say(item.name) }))}
        />
      </Question>
      <Question {...place('citizenId')} label={words.citizenId}>
        <TextInput {...place('citizenId')} numeric size="short" />
      </Question>
      <Question {...place('name')} label={words.name}>
        <TextInput {...place('name')} />
      </Question>
      <Question {...place('born')} label={words.born} hint={words.bornHint} group>
        <DateInput id="card-born" value={typed.born} faulty={wrong.includes('born')} change={change('born')} />
      </Question>
      <Question {...place('idCheck')} label={words.idCheck} group>
        <Radios {...place('idCheck')} options={optionsOf(words.idChecks)} />
      </Question>
      <Question {...place('hardship')} label={words.hardship} hint={words.hardshipHint} group>
        <Radios {...place('hardship')} options={optionsOf(words.hardships)} />
      </Question>
      {typed.procedure !== '' && (
        <CardConsent
          key={typed.procedure}
          procedure={typed.procedure}
          id="card-consent"
          said={consent}
          error={errorOf('consent')}
          change={setConsent}
        />
      )}
      <p class="muted">{words.logged}</p>
      {failed !== undefined && <Failure error={failed} />}
      <div class="buttons">
        <button type="submit" class="button" aria-disabled={busy ? true : undefined}>
          {busy ? words.opening : words.open}
        </button>
        <button type="button" class="button quiet" onClick={stop}>
          {words.stop}
        </button>
      </div>
    </form>
  );
};
