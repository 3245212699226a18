import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../../api/problem.ts';
import { Failure } from '../../ui/failure.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { later } from '../../ui/later.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { joinHelp } from './help.ts';
import { BeginAtDesk } from './begin-at-desk.tsx';
import { HelpedForm } from './helped-form.tsx';
import { codeIn, codeInAddress } from './typed-code.ts';
import { assist } from './words/words.ts';

const CounterSession = later('counter', async () => (await import('../counter/counter-session.tsx')).CounterSession);

/** By the code of a citizen’s phone into their form. The help’s identifier stays on this page. */
export const Assist = () => {
  const words = useWords(assist);
  const [typed, setTyped] = useState(codeInAddress);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [help, setHelp] = useState<string>();
  const [over, setOver] = useState<'ended' | Problem>();
  useEffect(() => {
    if (over !== undefined) document.getElementById('code')?.focus();
  }, [over]);
  const join = async (code: string) => {
    setBusy(true);
    setFailed(undefined);
    setOver(undefined);
    try {
      setHelp((await joinHelp(code)).id);
      setTyped('');
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  };
  const go = (event: Event) => {
    event.preventDefault();
    const code = codeIn(typed);
    setWrong(code === undefined);
    if (code === undefined) return document.getElementById('code')?.focus();
    if (!busy) void join(code);
  };
  const leave = (why: 'ended' | Problem) => {
    setHelp(undefined);
    setOver(why);
  };
  if (help !== undefined) return <HelpedForm key={help} id={help} leave={leave} />;
  const error = wrong ? words.codeWrong : undefined;
  return (
    <>
      <p class="lead">{words.lead}</p>
      <p>{words.duty}</p>
      {over === 'ended' && (
        <Notice kind="done" live>
          <p>{words.ended}</p>
        </Notice>
      )}
      {over instanceof Problem && <Failure error={over} />}
      {failed !== undefined && <Failure error={failed} />}
      <form noValidate onSubmit={go}>
        <Question id="code" label={words.code} hint={words.codeHint} error={error}>
          <TextInput
            id="code"
            numeric
            size="short"
            value={typed}
            hint={words.codeHint}
            error={error}
            change={setTyped}
          />
        </Question>
        <button type="submit" class="button" aria-disabled={busy ? true : undefined}>
          {busy ? words.opening : words.open}
        </button>
      </form>
      <BeginAtDesk />
      <CounterSession />
    </>
  );
};
