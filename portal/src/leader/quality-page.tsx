import { readDataQuality, type QualityRow } from '../api/quality.ts';
import { Await } from '../ui/await-loaded.tsx';
import { Page } from '../ui/page.tsx';
import { useLoaded } from '../ui/use-loaded.ts';
import { useWords } from '../words/language.tsx';
import { shared, sourceName } from '../words/words.ts';
import { BarTable } from './charts/bar-table.tsx';
import { leader } from './words/words.ts';

/** Dossiers in which something was in doubt, by what a row names. */
const sums = (rows: readonly QualityRow[], keyOf: (row: QualityRow) => string): [string, number][] => {
  const found = new Map<string, number>();
  for (const row of rows)
    found.set(keyOf(row), (found.get(keyOf(row)) ?? 0) + row.disputed + row.differs + row.contradicts);
  return [...found].toSorted(([, a], [, b]) => b - a);
};

/** Where the data that the State holds are in doubt. */
export const QualityPage = () => {
  const names = useWords(shared);
  const { quality: words } = useWords(leader);
  const [loaded, retry] = useLoaded(readDataQuality, 'quality');
  return (
    <Page title={words.title} wide>
      <p>{words.lead}</p>
      <Await loaded={loaded} retry={retry}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <>
              <h2>{words.sources}</h2>
              <BarTable
                caption={words.sources}
                heads={[words.source, words.number]}
                bars={sums(items, ({ source }) => source).map(([source, n]) => ({
                  key: source,
                  name: sourceName(names, source),
                  n,
                }))}
              />
              <h2>{words.communes}</h2>
              <BarTable
                caption={words.communes}
                heads={[words.commune, words.number]}
                bars={sums(items, ({ communeName }) => communeName).map(([name, n]) => ({ key: name, name, n }))}
              />
            </>
          )
        }
      </Await>
      <p>
        <a href="/can-bo/chat-luong-du-lieu">{words.more}</a>
      </p>
    </Page>
  );
};
