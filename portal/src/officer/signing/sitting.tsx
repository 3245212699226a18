import { useEffect, useRef, useState } from 'preact/hooks';
import type { Signatures } from '../../api/signing.ts';
import { Failure } from '../../ui/failure.tsx';
import { Tick } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { describedBy, Question } from '../../ui/question.tsx';
import { useWords } from '../../words/language.tsx';
import { isOpen, SigningTable } from './signing-table.tsx';
import { isAboutPin, useSigning } from './use-signing.ts';
import { signingWords } from './words/words.ts';

const pinId = 'pin';
const pinField = () => document.getElementById(pinId);

/** What a sitting came to: its summary, or why the device did not take the PIN. */
interface Outcome {
  readonly summary?: string;
  readonly pin?: string;
}

/** What waits, chosen and signed with one PIN. */
export const Sitting = ({ waiting }: { waiting: Signatures }) => {
  const words = useWords(signingWords);
  const { progress, at, sign } = useSigning(waiting);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [pin, setPin] = useState('');
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [outcome, setOutcome] = useState<Outcome>({});
  const summary = useRef<HTMLDivElement>(null);
  const { items } = waiting;
  const left = items.filter(({ dossier }) => progress.get(dossier)?.state !== 'done');
  const open = items.filter((item) => isOpen(item, progress)).map(({ dossier }) => dossier);
  const codes = open.filter((code) => chosen.has(code));
  const noneWrong = asked && codes.length === 0;
  const pinError = asked && pin === '' ? words.pinMissing : outcome.pin;
  // What had the focus may be gone with the last signature.
  useEffect(() => {
    if (outcome.pin !== undefined) pinField()?.focus();
    else if (outcome.summary !== undefined) summary.current?.focus();
  }, [outcome]);

  const run = async () => {
    setOutcome({});
    const { signed, failed: unsigned, refused } = await sign(codes, pin);
    setPin('');
    setAsked(false);
    // What the device did not come to is still chosen.
    if (refused === undefined) setChosen(new Set());
    if (refused === undefined || !isAboutPin(refused)) setOutcome({ summary: words.summary(signed, unsigned) });
    else setOutcome({ pin: refused.code === 'locked' ? words.locked : words.wrongPin(refused.left) });
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (at !== undefined) return;
    if (codes.length === 0) return document.getElementById('choose-all')?.focus();
    if (pin === '') return pinField()?.focus();
    void run();
  };
  return (
    <>
      <p class="big">{left.length === 0 ? words.none : words.count(left.length)}</p>
      {failed !== undefined && <Failure error={failed} />}
      <div ref={summary} tabIndex={-1}>
        {outcome.summary !== undefined && (
          <Notice kind="info" live>
            <p>{outcome.summary}</p>
          </Notice>
        )}
      </div>
      <form noValidate onSubmit={go}>
        {open.length > 0 && (
          <Tick
            id="choose-all"
            label={words.chooseAll}
            checked={codes.length === open.length}
            change={(ticked) => setChosen(new Set(ticked ? open : []))}
          />
        )}
        {items.length > 0 && (
          <SigningTable
            items={items}
            chosen={chosen}
            progress={progress}
            choose={(code, ticked) =>
              setChosen(new Set(ticked ? [...chosen, code] : [...chosen].filter((each) => each !== code)))
            }
            failed={setFailed}
          />
        )}
        {open.length > 0 && (
          <>
            {noneWrong && <p class="error-message">{words.noneChosen}</p>}
            <Question id={pinId} label={words.pin} hint={words.pinHint} error={pinError}>
              <input
                id={pinId}
                type="password"
                class="short"
                inputMode="numeric"
                autocomplete="off"
                value={pin}
                aria-describedby={describedBy(pinId, words.pinHint, pinError)}
                aria-invalid={pinError === undefined ? undefined : true}
                onInput={(event) => setPin(event.currentTarget.value)}
              />
            </Question>
            <button type="submit" class="button" aria-disabled={at === undefined ? undefined : true}>
              {at === undefined ? words.sign(codes.length) : words.signing(...at)}
            </button>
          </>
        )}
        <p class="unseen" role="status">
          {at === undefined ? '' : words.signing(...at)}
        </p>
      </form>
    </>
  );
};
