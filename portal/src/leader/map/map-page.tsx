import { readMapFigures, readMapLayout } from '../../api/process-map.ts';
import { Await } from '../../ui/await-loaded.tsx';
import { useCatalogue } from '../../ui/catalogue.tsx';
import { Page } from '../../ui/page.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shareText } from '../charts/figure-text.ts';
import { Shown } from '../scope/figures-page.tsx';
import { ScopeForm } from '../scope/scope-form.tsx';
import { queryOf } from '../scope/scope.ts';
import { ScopeLink, useScope } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';
import { Drawing } from './drawing.tsx';
import { MapTables } from './tables.tsx';

/** Where the dossiers of a procedure are, how long they stay there, and where they are late. */
export const MapPage = ({ code }: { code: string }) => {
  const { say, language } = useSpeech();
  const { maps: words, overview } = useWords(leader);
  const [catalogue] = useCatalogue();
  const [{ from, to, area }] = useScope();
  const query = queryOf({ from, to, area });
  const [loaded, retry] = useAnswer(async () => {
    const [figures, layout] = await Promise.all([
      readMapFigures(code, query),
      // The tables say the same: they stand without it.
      readMapLayout(code).catch(() => undefined),
    ]);
    return { figures, layout };
  }, `${code} ${query}`);
  const known = catalogue.state === 'ready' ? catalogue.value.items.find((item) => item.code === code) : undefined;
  return (
    <Page
      title={known === undefined ? words.title : words.of(say(known.name))}
      wide
      above={
        <ScopeLink to="/lanh-dao/quy-trinh" class="back">
          {words.all}
        </ScopeLink>
      }
    >
      <ScopeForm fixed="procedure" />
      <Await loaded={loaded} retry={retry}>
        {({ figures, layout }) => (
          <>
            <Shown {...figures} />
            {layout === undefined ? (
              <p>{words.noDrawing}</p>
            ) : (
              <>
                <p class="muted">{words.legend}</p>
                <Drawing layout={layout} figures={figures} />
              </>
            )}
            <p class="muted">{words.whose}</p>
            <MapTables figures={figures} drawn={layout?.places.map(({ phase }) => phase)} />
            <p class="muted">{overview.error(shareText(figures.error, language))}</p>
          </>
        )}
      </Await>
    </Page>
  );
};
