import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dossier } from '../../api/dossier.ts';
import { rate } from '../../api/ratings.ts';
import { tidied } from '../../form/writing.ts';
import { Failure } from '../../ui/failure.tsx';
import { NoteInput } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { OpinionQuestions, scoreId, useReasons, type Opinion } from './opinion.tsx';
import { voice } from './words/words.ts';

const wordsId = 'rating-words';
/** Equal to what the API takes. */
const longest = 1000;

type Told = NonNullable<Dossier['rating']>;
type Given = NonNullable<Told['given']>;

interface FormProps {
  readonly code: string;
  readonly given: Given | undefined;
  readonly sent: () => void;
  readonly cancel?: (() => void) | undefined;
}

const RatingForm = ({ code, given, sent, cancel }: FormProps) => {
  const { optional } = useWords(shared);
  const words = useWords(voice);
  const reasons = useReasons('rating');
  const [opinion, setOpinion] = useState<Opinion>({ score: given?.score, reasons: given?.reasons ?? [] });
  const [text, setText] = useState(given?.words ?? '');
  const [errors, setErrors] = useState<{ readonly score?: string; readonly words?: string }>({});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const go = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    const { score } = opinion;
    const own = tidied(text);
    setErrors({
      ...(score === undefined ? { score: words.scoreMissing } : {}),
      ...(own.length > longest ? { words: words.wordsLong } : {}),
    });
    if (score === undefined) return document.getElementById(scoreId)?.focus();
    if (own.length > longest) return document.getElementById(wordsId)?.focus();
    setBusy(true);
    setFailed(undefined);
    try {
      await rate(code, { score, reasons: opinion.reasons, ...(own === '' ? {} : { words: own }) });
      sent();
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void go(event)}>
      <OpinionQuestions
        label={words.question}
        opinion={opinion}
        reasons={reasons}
        error={errors.score}
        change={setOpinion}
      />
      <Question
        id={wordsId}
        label={
          <>
            {words.own} <span class="optional">{optional}</span>
          </>
        }
        hint={words.private}
        error={errors.words}
      >
        <NoteInput id={wordsId} value={text} hint={words.private} error={errors.words} change={setText} />
      </Question>
      {failed !== undefined && <Failure error={failed} />}
      <div class="buttons">
        <button type="submit" class="button" aria-disabled={busy ? true : undefined}>
          {words.send}
        </button>
        {cancel !== undefined && (
          <button type="button" class="button quiet" onClick={cancel}>
            {words.keep}
          </button>
        )}
      </div>
    </form>
  );
};

const Said = ({ given }: { given: Given }) => {
  const { say } = useSpeech();
  const words = useWords(voice);
  const labels = useReasons('rating').filter(({ code }) => given.reasons.includes(code));
  return (
    <>
      <p>
        <strong>{words.said(`${given.score} – ${words.scores[given.score]}`)}</strong>
      </p>
      {labels.length > 0 && <p>{labels.map(({ label }) => say(label)).join('; ')}</p>}
      {given.words !== undefined && <p class="said">{given.words}</p>}
    </>
  );
};

interface RatingBoxProps {
  readonly dossier: Dossier;
  readonly rating: Told;
  readonly changed: () => void;
}

/** At the end of a matter, whatever the end: how it went. What was said can be changed. */
export const RatingBox = ({ dossier: { code }, rating: { open, until, given }, changed }: RatingBoxProps) => {
  const { language } = useSpeech();
  const words = useWords(voice);
  const [editing, setEditing] = useState(false);
  const [thanked, setThanked] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const edit = (on: boolean) => {
    setEditing(on);
    heading.current?.focus();
  };
  const sent = () => {
    setThanked((times) => times + 1);
    setEditing(false);
    changed();
  };
  useEffect(() => {
    if (thanked > 0) heading.current?.focus();
  }, [thanked]);
  // What was just sent is thanked for before the page knows of it.
  const done = given !== undefined || thanked > 0;
  return (
    <section class="panel" aria-labelledby="rating">
      <h2 id="rating" ref={heading} tabIndex={-1}>
        {done && !editing ? words.thanks : words.title}
      </h2>
      {done && !editing ? (
        <>
          {given !== undefined && <Said given={given} />}
          {open && given !== undefined && (
            <>
              {until !== undefined && <p class="muted">{words.until(formatDay(until, language))}</p>}
              <button type="button" class="button quiet" onClick={() => edit(true)}>
                {words.change}
              </button>
            </>
          )}
        </>
      ) : (
        <>
          <p>{words.lead}</p>
          <RatingForm code={code} given={given} sent={sent} cancel={done ? () => edit(false) : undefined} />
        </>
      )}
    </section>
  );
};
