import { useSpeech, useWords } from '../../words/language.tsx';
import { shareText } from '../charts/figure-text.ts';
import { FiguresPage } from '../scope/figures-page.tsx';
import { ScopeLink } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';
import { TileCard } from './tile-card.tsx';
import { Weakest } from './weakest.tsx';

/** Those have a page of their own, with the sources beside them. */
const ofSources: readonly string[] = ['source-filled', 'data-disputed', 'data-unlike', 'sources-silent'];

/** How the province, or one part of it, does against what it is to reach. */
export const OverviewPage = () => {
  const { language } = useSpeech();
  const { overview: words, filing } = useWords(leader);
  return (
    <FiguresPage title={words.title}>
      {(figures) => (
        <>
          <h2>{words.tiles}</h2>
          <ul class="tiles">
            {figures.tiles
              .filter(({ id }) => !ofSources.includes(id))
              .map((tile) => (
                <TileCard key={tile.id} tile={tile} />
              ))}
          </ul>
          <p class="muted">
            {words.error(shareText(figures.error, language))} {words.forms}{' '}
            <ScopeLink to="/lanh-dao/thoi-gian">{filing.title}</ScopeLink>.
          </p>
          <Weakest {...figures} />
        </>
      )}
    </FiguresPage>
  );
};
