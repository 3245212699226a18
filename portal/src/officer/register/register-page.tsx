import { useState } from 'preact/hooks';
import { readRegister } from '../../api/register.ts';
import { todayInVietnam } from '../../form/check.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Select } from '../../ui/inputs.tsx';
import { Page } from '../../ui/page.tsx';
import { Question } from '../../ui/question.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { PeriodQuestions, wrongDay } from '../period-questions.tsx';
import { registerWords } from './words/words.ts';

const fieldId = 'field';

/** The register of the reader’s unit, as a paper to fetch. */
export const RegisterPage = () => {
  const { say } = useSpeech();
  const words = useWords(registerWords);
  const [catalogue, retry] = useCatalogue();
  const [period, setPeriod] = useState(() => ({ from: todayInVietnam(), until: todayInVietnam() }));
  const [field, setField] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const fetch = async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      location.assign(await readRegister({ ...period, field }));
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const wrong = wrongDay(period);
    if (wrong !== undefined) return document.getElementById(wrong)?.focus();
    if (!busy) void fetch();
  };
  return (
    <Page title={words.title}>
      <p class="lead">{words.lead}</p>
      {failed !== undefined && <Failure error={failed} />}
      <form noValidate onSubmit={go}>
        <PeriodQuestions period={period} asked={asked} change={setPeriod} />
        <Await loaded={catalogue} retry={retry}>
          {({ items }) => (
            <Question id={fieldId} label={words.field}>
              <Select
                id={fieldId}
                value={field}
                change={setField}
                options={[...new Map(items.map((item) => [item.field.vi, item.field]))].map(([value, name]) => ({
                  value,
                  label: say(name),
                }))}
                blank={words.everyField}
              />
            </Question>
          )}
        </Await>
        <button type="submit" class="button" aria-disabled={busy ? true : undefined}>
          {busy ? words.writing : words.download}
        </button>
      </form>
    </Page>
  );
};
