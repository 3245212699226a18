import { useState } from 'preact/hooks';
import { send } from '../../api/request.ts';
import { noteSharedMachine, type CounterSession } from '../../api/session.ts';
import { emptyVault } from '../../draft/vault.ts';
import { Link } from '../../router/link.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { Page } from '../../ui/page.tsx';
import { Question } from '../../ui/question.tsx';
import { leave, useSession } from '../../ui/session.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { counter } from './words/words.ts';

/** Eight digits, however they were typed or scanned: with spaces, or behind the address in a QR code. */
const codeIn = (typed: string): string | undefined => {
  const [, behind = typed] = typed.split('#');
  const digits = behind.replaceAll(/\s/g, '');
  return /^\d{8}$/.test(digits) ? digits : undefined;
};

/** The code behind the address with which the page was opened; taken out of it at once. */
const codeInAddress = (): string => {
  const code = codeIn(location.hash);
  if (code !== undefined) history.replaceState(history.state, '', location.pathname);
  return code ?? '';
};

const finish = () => void leave(emptyVault, '/quay');

/** On a machine of the counter’s, before anybody is signed in there. */
const CodeForm = () => {
  const words = useWords(counter);
  const [typed, setTyped] = useState(codeInAddress);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const begin = async (code: string) => {
    setBusy(true);
    setFailed(undefined);
    try {
      const { address } = await send<{ readonly address: string }>('POST', '/auth/counter', { body: { code } });
      noteSharedMachine(true);
      location.assign(address);
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  const go = (event: Event) => {
    event.preventDefault();
    const code = codeIn(typed);
    setWrong(code === undefined);
    setFailed(undefined);
    if (code === undefined) return document.getElementById('code')?.focus();
    if (!busy) void begin(code);
  };
  const error = wrong ? words.codeWrong : undefined;
  return (
    <>
      <p class="lead">{words.lead}</p>
      <ul>
        {words.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
      </ul>
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
          {busy ? words.going : words.go}
        </button>
      </form>
    </>
  );
};

/** Where somebody begins to sign in on a machine of the counter’s. */
export const CounterPage = () => {
  const words = useWords(counter);
  const session = useSession();
  const isCitizen = session?.signedIn === true && session.audience === 'citizen';
  return (
    <Page title={words.title}>
      {isCitizen ? (
        <>
          <p>{words.open}</p>
          <div class="buttons">
            <Link to="/" class="button">
              {words.begin}
            </Link>
            <button type="button" class="button quiet" onClick={finish}>
              {words.done}
            </button>
          </div>
        </>
      ) : (
        <CodeForm />
      )}
    </Page>
  );
};

/** In place of a page that such a session is not good for. */
export const CounterElsewhere = () => {
  const words = useWords(counter);
  return (
    <Page title={words.elsewhere}>
      <p>{words.only}</p>
      <Link to="/" class="button">
        {words.begin}
      </Link>
    </Page>
  );
};

/** On every page of such a session: who opened it, for how much, and the way out. */
export const CounterBanner = ({ path, opened }: { path: string; opened: CounterSession }) => {
  const { say } = useSpeech();
  const words = useWords(counter);
  const isSpent = opened.spent !== undefined || path.startsWith('/da-nop/');
  return (
    <aside class="inner" aria-label={words.session}>
      <div class="notice info">
        <p>
          <strong>{words.opened(opened.name, say(opened.agency))}</strong>
        </p>
        <p role={isSpent ? 'status' : undefined}>{isSpent ? words.spent : words.one}</p>
        <button type="button" class="button quiet" onClick={finish}>
          {words.done}
        </button>
      </div>
    </aside>
  );
};
