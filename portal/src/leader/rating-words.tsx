import { useEffect, useRef, useState } from 'preact/hooks';
import { readRatingWords, type RatingWord } from '../api/rating-words.ts';
import { todayInVietnam } from '../form/check.ts';
import { Failure } from '../ui/failure.tsx';
import { Question } from '../ui/question.tsx';
import { useSession } from '../ui/session.tsx';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared } from '../words/words.ts';
import { useScope } from './scope/scope.tsx';
import { leader } from './words/words.ts';

const offered = 12;

/** Months that are over, the last one first: `2026-10`. */
const monthsBefore = (today: string): string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: offered }, (_, ago) =>
    new Date(Date.UTC(year, month - 2 - ago, 1)).toISOString().slice(0, 7),
  );
};

/** `11/2026`, as it is written in Vietnam and understood elsewhere. */
const monthText = (month: string): string => month.split('-').toReversed().join('/');

/** What has been read so far; a part is never read twice, because each reading is on somebody’s record. */
interface Read {
  readonly items: readonly RatingWord[];
  readonly withheld: number;
  readonly next?: string | undefined;
}

const Sayings = ({ read }: { read: Read }) => {
  const { say } = useSpeech();
  const { ratings: words } = useWords(leader);
  return (
    <>
      {read.items.length === 0 && read.next === undefined ? (
        <p>{words.noSayings}</p>
      ) : (
        <ul class="sayings">
          {read.items.map(({ unitName, score, name, words: said }, place) => (
            <li key={place}>
              <p>{said}</p>
              <p class="muted">
                {words.score(score)} · {say(unitName)}
                {name !== undefined && ` · ${say(name)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      {read.withheld > 0 && <p class="muted">{words.withheld(read.withheld)}</p>}
    </>
  );
};

/** Of one month and area: whoever asks for another one begins anew, and what was on its way is dropped. */
const OfMonth = ({ month, area, onRead }: { month: string; area: string; onRead: () => void }) => {
  const { ratings: words } = useWords(leader);
  const { more: further } = useWords(shared);
  const [read, setRead] = useState<Read>();
  const [state, setState] = useState<'rest' | 'busy' | { error: unknown }>('rest');
  const here = useRef(true);
  useEffect(() => () => void (here.current = false), []);
  const go = async (before?: Read) => {
    if (state === 'busy') return;
    setState('busy');
    try {
      const part = await readRatingWords(month, area, before?.next);
      if (!here.current) return;
      setRead({ ...part, next: part.next, items: [...(before?.items ?? []), ...part.items] });
      setState('rest');
      if (before === undefined) onRead();
    } catch (error) {
      setState({ error });
    }
  };
  return (
    <>
      <button
        type="button"
        class="button quiet"
        aria-disabled={state === 'busy' ? true : undefined}
        onClick={() => void go()}
      >
        {words.read}
      </button>
      {typeof state === 'object' && <Failure error={state.error} />}
      {read !== undefined && <Sayings read={read} />}
      {read?.next !== undefined && (
        <button type="button" class="button quiet" onClick={() => void go(read)}>
          {further}
        </button>
      )}
    </>
  );
};

/** What people wrote beside their ratings. They are read when somebody wants to: each reading is on their record. */
export const RatingWordsSection = () => {
  const { ratings: words } = useWords(leader);
  const session = useSession();
  const [{ area }] = useScope();
  const months = monthsBefore(todayInVietnam());
  const [month, setMonth] = useState(months[0] ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  if (session?.signedIn !== true || session.audience !== 'staff' || !session.roles.includes('leader')) return null;
  return (
    <section aria-labelledby="sayings">
      <h2 id="sayings" ref={heading} tabIndex={-1}>
        {words.sayings}
      </h2>
      <p>{words.sayingsLead}</p>
      <Question id="words-month" label={words.month}>
        <select id="words-month" value={month} onChange={({ currentTarget }) => setMonth(currentTarget.value)}>
          {months.map((each) => (
            <option key={each} value={each}>
              {monthText(each)}
            </option>
          ))}
        </select>
      </Question>
      <OfMonth key={`${area} ${month}`} month={month} area={area} onRead={() => heading.current?.focus()} />
    </section>
  );
};
