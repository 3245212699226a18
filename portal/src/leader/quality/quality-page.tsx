import { useWords } from '../../words/language.tsx';
import { TileCard } from '../overview/tile-card.tsx';
import { FiguresPage } from '../scope/figures-page.tsx';
import { ScopeLink } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';
import { FieldTable } from './field-table.tsx';
import { MeasureTable } from './measure-table.tsx';
import { RefusedTable } from './refused-table.tsx';
import { wholeOf } from './whole.ts';

const shown: readonly string[] = [
  'source-filled',
  'data-disputed',
  'data-unlike',
  'sources-silent',
  'disputes-open',
  'asked-though-held',
];

/** Where the data that the State holds are good, and where not: by source, by unit and by field, of the chosen days. */
export const QualityPage = () => {
  const { quality: words, overview, filing, files } = useWords(leader);
  return (
    <FiguresPage title={words.title} lead={words.lead}>
      {({ tiles, quality, only }) => (
        <>
          <h2>{overview.tiles}</h2>
          <ul class="tiles">
            {tiles
              .filter(({ id }) => shown.includes(id))
              .map((tile) => (
                <TileCard key={tile.id} tile={tile} />
              ))}
          </ul>
          <p class="muted">{words.legend}</p>
          <MeasureTable
            title={words.sources}
            head={words.source}
            rows={quality.sources}
            whole={wholeOf(tiles)}
            last={{ head: words.unheard, of: ({ unheard }) => unheard }}
          />
          {Object.keys(only).length === 0 ? (
            <MeasureTable
              title={words.units}
              head={words.unit}
              rows={quality.units}
              whole={wholeOf(tiles)}
              last={{ head: words.refused, of: ({ refused }) => refused }}
            />
          ) : (
            <p class="muted">{filing.narrowed}</p>
          )}
          <FieldTable fields={quality.fields} />
          {quality.refused !== undefined && <RefusedTable refused={quality.refused} />}
          <p>
            <ScopeLink to="/lanh-dao/xuat" class="through">
              {files.title}
            </ScopeLink>
          </p>
          <p>
            <a href="/can-bo/chat-luong-du-lieu">{words.more}</a>
          </p>
        </>
      )}
    </FiguresPage>
  );
};
