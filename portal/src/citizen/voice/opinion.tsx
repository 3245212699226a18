import { useRef } from 'preact/hooks';
import { readReasons, type RatingReasons, type Score, type TickedReason } from '../../api/ratings.ts';
import { Radios, Tick } from '../../ui/inputs.tsx';
import { Question } from '../../ui/question.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared } from '../../words/words.ts';
import { voice } from './words/words.ts';

export const scoreId = 'score';
const scores: readonly Score[] = [5, 4, 3, 2, 1];

/** A score and what was ticked beside it. */
export interface Opinion {
  readonly score: Score | undefined;
  readonly reasons: readonly string[];
}

/** Nobody is kept from saying how it went because the reasons did not come. */
export const useReasons = (of: keyof RatingReasons): readonly TickedReason[] => {
  const [loaded] = useLoaded(readReasons, 'reasons');
  return loaded.state === 'ready' ? loaded.value[of] : [];
};

/** Complaints beside a low score, praise beside a high one, all beside the middle. */
const fits = ({ of }: TickedReason, score: Score | undefined): boolean =>
  of === undefined || (score !== undefined && (of === 'bad' ? score < 4 : score > 2));

interface OpinionProps {
  readonly label: string;
  readonly opinion: Opinion;
  readonly reasons: readonly TickedReason[];
  readonly error?: string | undefined;
  /** Whether the score may be left out. */
  readonly optional?: boolean;
  readonly change: (opinion: Opinion) => void;
}

/** From very bad to very good, and why. */
export const OpinionQuestions = ({ label, opinion, reasons, error, optional = false, change }: OpinionProps) => {
  const { say } = useSpeech();
  const words = useWords(voice);
  const { optional: notNeeded } = useWords(shared);
  const { score, reasons: ticked } = opinion;
  // What was ticked once does not vanish under the finger that takes the tick away.
  const touched = useRef(new Set<string>());
  for (const code of ticked) touched.current.add(code);
  const offered = reasons.filter((reason) => touched.current.has(reason.code) || fits(reason, score));
  const beside = <span class="optional">{notNeeded}</span>;
  return (
    <>
      <Question
        id={scoreId}
        label={
          <>
            {label} {optional && beside}
          </>
        }
        error={error}
        group
      >
        <Radios
          id={scoreId}
          value={String(score)}
          options={scores.map((each) => ({ value: String(each), label: `${each} – ${words.scores[each]}` }))}
          change={(chosen) => change({ ...opinion, score: scores.find((each) => String(each) === chosen) })}
        />
      </Question>
      {offered.length > 0 && (
        <Question
          id="reasons"
          label={
            <>
              {words.why} {beside}
            </>
          }
          group
        >
          <div class="choices">
            {offered.map(({ code, label: text }) => (
              <Tick
                key={code}
                id={`reason-${code}`}
                label={say(text)}
                checked={ticked.includes(code)}
                change={(checked) =>
                  change({ score, reasons: checked ? [...ticked, code] : ticked.filter((each) => each !== code) })
                }
              />
            ))}
          </div>
        </Question>
      )}
    </>
  );
};
