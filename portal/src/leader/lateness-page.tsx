import { useSpeech, useWords } from '../words/language.tsx';
import { BarTable } from './charts/bar-table.tsx';
import { TileCard } from './overview/tile-card.tsx';
import { FiguresPage } from './scope/figures-page.tsx';
import { leader } from './words/words.ts';

const outcomes = ['early', 'onTime', 'late'] as const;
/** What is late, and what will be unless somebody sees to it. */
const present = ['late-now', 'due-soon'];

/** Dossiers that ended late and why, and those that are late now or about to be. */
export const LatenessPage = () => {
  const { say } = useSpeech();
  const { lateness: words } = useWords(leader);
  return (
    <FiguresPage title={words.title}>
      {({ lateness, tiles }) => (
        <>
          <h2>{words.now}</h2>
          <ul class="tiles">
            {tiles
              .filter(({ id }) => present.includes(id))
              .map((tile) => (
                <TileCard key={tile.id} tile={tile} />
              ))}
          </ul>
          <h2>{words.ended}</h2>
          <BarTable
            caption={words.ended}
            heads={[words.outcome, words.number]}
            bars={outcomes.map((outcome) => ({ key: outcome, name: words[outcome], n: lateness[outcome] }))}
          />
          <h2>{words.causes}</h2>
          {lateness.causes.length === 0 ? (
            <p>{words.noCauses}</p>
          ) : (
            <BarTable
              caption={words.causes}
              heads={[words.cause, words.number]}
              bars={lateness.causes.map(({ cause, step = '', name, n }) => ({
                key: `${cause} ${step}`,
                name: say(name),
                n,
              }))}
            />
          )}
        </>
      )}
    </FiguresPage>
  );
};
