import { useEffect, useState } from 'preact/hooks';
import { isRealDay, todayInVietnam } from '../../form/check.ts';
import { usePath } from '../../router/path.ts';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { leader } from '../words/words.ts';
import { useFigures } from './figures.tsx';
import { periodChoices, periodOf, type PeriodChoice } from './periods.ts';
import { queryOf, type Scope } from './scope.ts';
import { useScope } from './scope.tsx';

const channels = ['online', 'counter', 'post'] as const;

/** What somebody has chosen by a word stays that word; days that came with the address are shown. */
const choiceOf = ({ from, to }: Scope, before: PeriodChoice): PeriodChoice => {
  if (from === '' && to === '') return 'usual';
  const meant = periodOf(before, todayInVietnam());
  return meant?.from === from && meant.to === to ? before : 'own';
};

const isChoice = (value: string): value is PeriodChoice => periodChoices.some((choice) => choice === value);

/** Which period and area, and of which procedure: what is chosen stands in the address once it is sent. */
export const ScopeForm = ({ fixed }: { fixed?: 'procedure' }) => {
  const { say } = useSpeech();
  const { scope: words, all } = useWords(leader);
  const { areas } = useFigures();
  const [catalogue] = useCatalogue();
  const path = usePath();
  const [scope, go] = useScope();
  const [wish, setWish] = useState(scope);
  const [choice, setChoice] = useState(() => choiceOf(scope, 'usual'));
  const [asked, setAsked] = useState(false);
  const query = queryOf(scope);
  useEffect(() => {
    setWish(scope);
    setChoice((before) => choiceOf(scope, before));
    setAsked(false);
  }, [query]);
  const change = (more: Partial<typeof wish>) => setWish({ ...wish, ...more });
  const errors = {
    from: isRealDay(wish.from) ? undefined : words.wrongDay,
    to: !isRealDay(wish.to) ? words.wrongDay : wish.to < wish.from ? words.turned : undefined,
  };
  const send = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const wrong = choice === 'own' ? (['from', 'to'] as const).find((day) => errors[day] !== undefined) : undefined;
    if (wrong !== undefined) return document.getElementById(`scope-${wrong}`)?.focus();
    const days = choice === 'own' ? {} : (periodOf(choice, todayInVietnam()) ?? { from: '', to: '' });
    // Codes of editions are those of one procedure.
    const edition = wish.procedure === scope.procedure ? wish.edition : '';
    return go(path, { ...wish, ...days, edition });
  };
  const items = catalogue.state === 'ready' ? catalogue.value.items : [];
  return (
    <form class="scope" aria-label={words.legend} noValidate onSubmit={send}>
      <div class="choosing">
        <Question id="scope-period" label={words.period}>
          <select
            id="scope-period"
            value={choice}
            onChange={({ currentTarget: { value } }) => isChoice(value) && setChoice(value)}
          >
            {periodChoices.map((each) => (
              <option key={each} value={each}>
                {words.periods[each]}
              </option>
            ))}
          </select>
        </Question>
        <Question id="scope-area" label={words.area}>
          <Select
            id="scope-area"
            value={wish.area}
            blank={words.mine}
            options={areas.map(({ code, name }) => ({ value: code, label: say(name) }))}
            change={(area) => change({ area })}
          />
        </Question>
        {fixed === undefined && (
          <Question id="scope-procedure" label={words.procedure}>
            <Select
              id="scope-procedure"
              value={wish.procedure}
              blank={all}
              options={items.map(({ code, name }) => ({ value: code, label: say(name) }))}
              change={(procedure) => change({ procedure })}
            />
          </Question>
        )}
        {fixed === undefined && (
          <Question id="scope-channel" label={words.channel}>
            <Select
              id="scope-channel"
              value={wish.channel}
              blank={all}
              options={channels.map((channel) => ({ value: channel, label: words.ways[channel] }))}
              change={(channel) => change({ channel })}
            />
          </Question>
        )}
      </div>
      {choice === 'own' && (
        <div class="choosing">
          {(['from', 'to'] as const).map((day) => (
            <Question key={day} id={`scope-${day}`} label={words[day]} error={asked ? errors[day] : undefined} group>
              <DateInput
                key={scope[day]}
                id={`scope-${day}`}
                value={wish[day]}
                faulty={asked && errors[day] !== undefined}
                change={(value) => change({ [day]: value })}
              />
            </Question>
          ))}
        </div>
      )}
      <button type="submit" class="button quiet">
        {words.show}
      </button>
    </form>
  );
};
