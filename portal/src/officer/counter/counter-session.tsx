import { useEffect, useRef, useState } from 'preact/hooks';
import { send } from '../../api/request.ts';
import { Failure } from '../../ui/failure.tsx';
import { LaterCode } from '../../ui/later-code.tsx';
import { formatMoment } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { counterSession } from './words/words.ts';

interface CounterCode {
  readonly code: string;
  readonly until: string;
}

const address = `${location.origin}/quay`;
const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

const Shown = ({ code, until }: CounterCode) => {
  const { language } = useSpeech();
  const words = useWords(counterSession);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="panel" aria-labelledby="counter-code">
      <h3 id="counter-code" tabIndex={-1} ref={heading}>
        {words.code}
      </h3>
      <p class="code">{spaced(code)}</p>
      <p>{words.where(address)}</p>
      {/* Behind the sign that no browser sends on. */}
      <LaterCode text={`${address}#${code}`} label={words.picture} />
      <p>{words.until(formatMoment(until, language))}</p>
      <p>{words.own}</p>
    </section>
  );
};

/** A code by which a citizen signs in on a machine of the counter’s; it stays on this page. */
export const CounterSession = () => {
  const words = useWords(counterSession);
  const [made, setMade] = useState<CounterCode>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const open = async () => {
    if (busy) return;
    setBusy(true);
    setFailed(undefined);
    try {
      setMade(await send<CounterCode>('POST', '/v1/counter-sessions', { body: {} }));
    } catch (error) {
      setFailed(error);
    }
    setBusy(false);
  };
  return (
    <section aria-labelledby="counter-session">
      <h2 id="counter-session">{words.title}</h2>
      <p>{words.lead}</p>
      <p>{words.place(address)}</p>
      {failed !== undefined && <Failure error={failed} />}
      {made !== undefined && <Shown key={made.code} {...made} />}
      <p>
        <button type="button" class="button quiet" aria-disabled={busy ? true : undefined} onClick={() => void open()}>
          {made === undefined ? words.open : words.again}
        </button>
      </p>
    </section>
  );
};
