import { useState } from 'preact/hooks';
import { revokeMandate, type Mandate } from '../../api/representation.ts';
import { Link } from '../../router/link.tsx';
import { Failure } from '../../ui/failure.tsx';
import { formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { mandates } from './words/words.ts';

const Revoke = ({ mandate, changed }: { mandate: Mandate; changed: () => void }) => {
  const words = useWords(mandates);
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const go = async () => {
    try {
      await revokeMandate(mandate.id);
      changed();
    } catch (error) {
      setFailed(error);
    }
  };
  return (
    <>
      {sure ? (
        <div role="alert">
          <p>{words.sure}</p>
          <div class="buttons">
            <button type="button" class="button" onClick={() => void go()}>
              {words.revoke}
              <span class="unseen"> {mandate.name}</span>
            </button>
            <button type="button" class="button quiet" onClick={() => setSure(false)}>
              {words.keep}
            </button>
          </div>
        </div>
      ) : (
        <p>
          <button type="button" class="button quiet" onClick={() => setSure(true)}>
            {words.revoke}
            <span class="unseen"> {mandate.name}</span>
          </button>
        </p>
      )}
      {failed !== undefined && <Failure error={failed} />}
    </>
  );
};

interface MandateItemProps {
  readonly mandate: Mandate;
  readonly side: 'given' | 'received';
  readonly changed: () => void;
}

/** One mandate, and what its side can do with it. */
export const MandateItem = ({ mandate, side, changed }: MandateItemProps) => {
  const { say, language } = useSpeech();
  const words = useWords(mandates);
  const { procedure, name, state, until } = mandate;
  const isLive = state === 'live';
  const lastMoment = new Date(Date.parse(until) - 1).toISOString();
  return (
    <li>
      <h3>
        {say(procedure.name)} · {side === 'given' ? words.to(name) : words.from(name)}
      </h3>
      <p>
        <span class={isLive ? 'tag' : 'tag over'}>{words.states[state]}</span>
      </p>
      <p>{words.until(formatDay(lastMoment, language))}</p>
      {isLive && side === 'given' && <Revoke mandate={mandate} changed={changed} />}
      {isLive && side === 'received' && (
        <p>
          {words.use} <Link to={`/nop/${procedure.slug}`}>{say(procedure.name)}</Link>
        </p>
      )}
    </li>
  );
};
