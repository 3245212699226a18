import { useState } from 'preact/hooks';
import { readSignatures, type Signatures } from '../../api/signing.ts';
import { Failure } from '../../ui/failure.tsx';
import { Tick } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Await } from '../../ui/await-loaded.tsx';
import { describedBy, Question } from '../../ui/question.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useWords } from '../../words/language.tsx';
import { isOpen, SigningTable } from './signing-table.tsx';
import { useSigning } from './use-signing.ts';
import { signingWords } from './words/words.ts';

const pinId = 'pin';

const Sitting = ({ waiting }: { waiting: Signatures }) => {
  const words = useWords(signingWords);
  const { progress, at, sign } = useSigning(waiting);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [pin, setPin] = useState('');
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [outcome, setOutcome] = useState<string | undefined>();
  const open = waiting.items.filter((item) => isOpen(item, progress)).map(({ dossier }) => dossier);
  const codes = open.filter((code) => chosen.has(code));
  const [pinWrong, noneWrong] = [asked && pin === '', asked && codes.length === 0];

  const run = async () => {
    setOutcome(undefined);
    const { signed, failed: left } = await sign(codes, pin);
    setPin('');
    setAsked(false);
    setChosen(new Set());
    setOutcome(words.summary(signed, left));
  };
  const go = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (at !== undefined) return;
    if (codes.length === 0) return document.getElementById('choose-all')?.focus();
    if (pin === '') return document.getElementById(pinId)?.focus();
    void run();
  };
  return (
    <>
      {failed !== undefined && <Failure error={failed} />}
      {outcome !== undefined && (
        <Notice kind="info" live>
          <p>{outcome}</p>
        </Notice>
      )}
      <form noValidate onSubmit={go}>
        {open.length > 0 && (
          <Tick
            id="choose-all"
            label={words.chooseAll}
            checked={codes.length === open.length}
            change={(ticked) => setChosen(new Set(ticked ? open : []))}
          />
        )}
        <SigningTable
          items={waiting.items}
          chosen={chosen}
          progress={progress}
          choose={(code, ticked) =>
            setChosen(new Set(ticked ? [...chosen, code] : [...chosen].filter((each) => each !== code)))
          }
          failed={setFailed}
        />
        {open.length > 0 && (
          <>
            {noneWrong && <p class="error-message">{words.noneChosen}</p>}
            <Question id={pinId} label={words.pin} hint={words.pinHint} error={pinWrong ? words.pinMissing : undefined}>
              <input
                id={pinId}
                type="password"
                class="short"
                inputMode="numeric"
                autocomplete="off"
                value={pin}
                aria-describedby={describedBy(pinId, words.pinHint, pinWrong ? words.pinMissing : undefined)}
                aria-invalid={pinWrong ? true : undefined}
                onInput={(event) => setPin(event.currentTarget.value)}
              />
            </Question>
            <button type="submit" class="button" aria-disabled={at === undefined ? undefined : true}>
              {at === undefined ? words.sign(codes.length) : words.signing(at, codes.length)}
            </button>
          </>
        )}
        <p class="unseen" role="status">
          {at === undefined ? '' : words.signing(at, codes.length)}
        </p>
      </form>
    </>
  );
};

/** What waits for the reader’s own signature, and the device at their desk to sign it with. */
export const SigningPage = () => {
  const words = useWords(signingWords);
  const [loaded, retry] = useLoaded(readSignatures, 'signatures');
  return (
    <Page title={words.title} wide>
      <p class="lead">{words.lead}</p>
      <Await loaded={loaded} retry={retry}>
        {(waiting) =>
          waiting.items.length === 0 ? (
            <p class="big">{words.none}</p>
          ) : (
            <>
              <p class="big">{words.count(waiting.items.length)}</p>
              <Sitting waiting={waiting} />
            </>
          )
        }
      </Await>
    </Page>
  );
};
