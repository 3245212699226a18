import { useState } from 'preact/hooks';
import { recordOutage, type Outage } from '../../api/outage.ts';
import { useWords } from '../../words/language.tsx';
import { Outcome } from '../outcome.tsx';
import { useAct } from '../use-act.ts';
import { officer } from '../words/words.ts';
import { OutageForm } from './outage-form.tsx';

/** The way to give the time back in which the system did not work. */
export const Outages = () => {
  const { operations } = useWords(officer);
  const { outage: words } = operations;
  const { done, error, act } = useAct();
  const [open, setOpen] = useState(false);
  /** How many dossiers it has been so far, while it goes on. */
  const [running, setRunning] = useState<number | undefined>();
  const send = (outage: Outage) => {
    if (running !== undefined) return;
    setRunning(0);
    act(async () => {
      try {
        const sum = await recordOutage(outage, ({ credited }) => setRunning(credited));
        setOpen(false);
        return words.recorded(sum);
      } finally {
        setRunning(undefined);
      }
    });
  };
  return (
    <>
      <Outcome done={done} error={error} />
      {running !== undefined && <p role="status">{words.running(running)}</p>}
      {open ? (
        <OutageForm send={send} cancel={() => setOpen(false)} />
      ) : (
        <button type="button" class="button quiet" onClick={() => setOpen(true)}>
          {words.open}
        </button>
      )}
    </>
  );
};
