import { useState } from 'preact/hooks';
import { giveMandate, type Mandate, type NewMandate, type OwnMandates } from '../../api/representation.ts';
import { todayInVietnam } from '../../form/check.ts';
import { tidied } from '../../form/writing.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Radios, Select, TextInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { mandates } from './words/words.ts';

const names = ['procedure', 'name', 'citizenId', 'kin', 'until'] as const;
type Name = (typeof names)[number];
type Typed = Record<Name, string>;
const blank: Typed = { procedure: '', name: '', citizenId: '', kin: '', until: '' };

const wrong = (typed: Typed): Name[] => {
  const today = todayInVietnam();
  const isRight: Record<Name, boolean> = {
    procedure: typed.procedure !== '',
    name: tidied(typed.name) !== '',
    citizenId: /^\d{12}$/.test(typed.citizenId.replaceAll(/\s/g, '')),
    kin: typed.kin !== '',
    until: typed.until > today && typed.until <= `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`,
  };
  return names.filter((name) => !isRight[name]);
};

const bodyOf = ({ procedure, name, citizenId, kin, until }: Typed): NewMandate => ({
  procedure,
  receiver: { name: tidied(name), citizenId: citizenId.replaceAll(/\s/g, '') },
  kin: kin === 'relative' ? 'relative' : 'other',
  until,
});

interface MandateFormProps {
  readonly offered: OwnMandates['offered'];
  readonly given: (mandate: Mandate) => void;
}

/** Whom, for what, and until when: nothing is filled in beforehand. */
export const MandateForm = ({ offered, given }: MandateFormProps) => {
  const { say } = useSpeech();
  const words = useWords(mandates);
  const [typed, setTyped] = useState(blank);
  const [tried, setTried] = useState(0);
  const [faulty, setFaulty] = useState<readonly Name[]>([]);
  const [failed, setFailed] = useState<unknown>();
  const set = (name: Name) => (value: string) => setTyped((before) => ({ ...before, [name]: value }));
  const errorOf = (name: Name) => (faulty.includes(name) ? words.problems[name] : undefined);
  const go = async (event: Event) => {
    event.preventDefault();
    setFailed(undefined);
    const found = wrong(typed);
    setFaulty(found);
    if (found.length > 0) return setTried((n) => n + 1);
    try {
      given(await giveMandate(bodyOf(typed)));
    } catch (error) {
      setFailed(error);
    }
  };
  const text = (name: 'name' | 'citizenId', hint?: string) => (
    <Question id={name} label={words[name]} hint={hint} error={errorOf(name)}>
      <TextInput
        id={name}
        value={typed[name]}
        hint={hint}
        error={errorOf(name)}
        numeric={name === 'citizenId'}
        change={set(name)}
      />
    </Question>
  );
  return (
    <form noValidate onSubmit={(event) => void go(event)}>
      {faulty.length > 0 && (
        <ErrorSummary
          heading={words.faults}
          attempt={tried}
          errors={faulty.map((name) => ({ target: name, message: words.problems[name] }))}
        />
      )}
      <Question id="procedure" label={words.procedure} error={errorOf('procedure')}>
        <Select
          id="procedure"
          value={typed.procedure}
          blank={words.blank}
          error={errorOf('procedure')}
          options={offered.map(({ code, name }) => ({ value: code, label: say(name) }))}
          change={set('procedure')}
        />
      </Question>
      {text('name', words.nameHint)}
      {text('citizenId')}
      <Question id="kin" label={words.kin} hint={words.other} error={errorOf('kin')} group>
        <Radios
          id="kin"
          value={typed.kin}
          options={(['relative', 'other'] as const).map((value) => ({ value, label: words.kins[value] }))}
          change={set('kin')}
        />
      </Question>
      <Question id="until" label={words.day} hint={words.dayHint} error={errorOf('until')} group>
        <DateInput id="until" value={typed.until} faulty={faulty.includes('until')} change={set('until')} />
      </Question>
      {failed !== undefined && <Failure error={failed} />}
      <button type="submit" class="button">
        {words.give}
      </button>
    </form>
  );
};
