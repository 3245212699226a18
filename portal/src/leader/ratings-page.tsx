import type { Figures, Rated } from '../api/figures.ts';
import { readReasons } from '../api/ratings.ts';
import { Await } from '../ui/await-loaded.tsx';
import { ListTable } from '../officer/list-table.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { BarTable } from './charts/bar-table.tsx';
import { countText, figureText, shareText } from './charts/figure-text.ts';
import { FiguresPage } from './scope/figures-page.tsx';
import { RatingWordsSection } from './rating-words.tsx';
import { leader } from './words/words.ts';

const Outcomes = ({ ratings }: { ratings: readonly Rated[] }) => {
  const { say, language } = useSpeech();
  const { ratings: words, tooFew } = useWords(leader);
  return (
    <ListTable
      caption={words.title}
      items={ratings}
      keyOf={({ outcome }) => outcome}
      columns={[
        [words.outcome, ({ name }) => say(name)],
        ['n', ({ n }) => countText(n, language)],
        [words.satisfied, ({ satisfied }) => (satisfied === null ? tooFew : shareText(satisfied, language))],
        [words.mean, ({ mean }) => (mean === null ? tooFew : figureText(mean, 'score', language))],
      ]}
    />
  );
};

/** What people tick beside their score, in the words in which they were asked. */
const Reasons = ({ reasons }: Pick<Figures, 'reasons'>) => {
  const { say } = useSpeech();
  const { ratings: words } = useWords(leader);
  const [loaded, retry] = useLoaded(readReasons, 'reasons');
  return (
    <section>
      <h2>{words.reasons}</h2>
      <Await loaded={loaded} retry={retry}>
        {({ rating }) => (
          <BarTable
            caption={words.reasons}
            heads={[words.reason, words.number]}
            bars={reasons.map(({ code, n }) => {
              const label = rating.find((reason) => reason.code === code)?.label;
              return { key: code, name: label === undefined ? code : say(label), n };
            })}
          />
        )}
      </Await>
    </section>
  );
};

/** How people rate the service, apart for each way in which their matter ended. */
export const RatingsPage = () => {
  const { say } = useSpeech();
  const { ratings: words } = useWords(leader);
  return (
    <FiguresPage title={words.title} lead={words.lead}>
      {({ ratings, reasons }) => (
        <>
          {ratings.every(({ n }) => n === 0) ? (
            <p>{words.noRatings}</p>
          ) : (
            <>
              <Outcomes ratings={ratings} />
              {ratings
                .filter(({ scores }) => scores.length > 0)
                .map(({ outcome, name, scores }) => (
                  <section key={outcome}>
                    <h2>{words.scores(say(name))}</h2>
                    <BarTable
                      caption={words.scores(say(name))}
                      heads={[words.given, words.number]}
                      bars={scores.map((n, place) => ({ key: String(place), name: words.score(place + 1), n }))}
                    />
                  </section>
                ))}
              {reasons.length > 0 && <Reasons reasons={reasons} />}
            </>
          )}
          <RatingWordsSection />
        </>
      )}
    </FiguresPage>
  );
};
