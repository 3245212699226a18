import { useRef } from 'preact/hooks';
import { readFigureDossiers, type FigureDossier, type FigureDossiers } from '../api/figure-dossiers.ts';
import type { FigureUnit } from '../api/figures.ts';
import { Await } from '../ui/await-loaded.tsx';
import { ListTable } from '../officer/list-table.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { Page } from '../ui/page.tsx';
import { useParts } from '../ui/use-parts.ts';
import { formatDay } from '../words/format.ts';
import { useSpeech, useWords } from '../words/language.tsx';
import { shared, sourceName } from '../words/words.ts';
import { figureText } from './charts/figure-text.ts';
import { queryOf } from './scope/scope.ts';
import { ScopeLink, useScope } from './scope/scope.tsx';
import { leader } from './words/words.ts';

const linkOf = ({ dossier }: FigureDossier): string => `dossier-${dossier}`;

interface DossierTableProps {
  readonly caption: string;
  readonly unit: FigureUnit;
  /** Values are what it was at most. */
  readonly atMost: boolean;
  readonly items: readonly FigureDossier[];
}

const DossierTable = ({ caption, unit, atMost, items }: DossierTableProps) => {
  const { say, language } = useSpeech();
  const { dossiers: words, overview } = useWords(leader);
  const valueOf = (value: number) => {
    if (unit === 'share' && value === 0) return words.uncounted;
    if (unit === 'share' && value === 1) return words.counted;
    const text = figureText(value, unit, language);
    return atMost ? overview.less(text) : text;
  };
  return (
    <ListTable
      caption={caption}
      items={items}
      keyOf={({ dossier }) => dossier}
      columns={[
        [
          words.code,
          (item) => (
            <a href={`/can-bo/ho-so/${item.dossier}`} id={linkOf(item)} class="whole">
              {item.dossier}
            </a>
          ),
        ],
        [words.procedure, ({ name }) => say(name)],
        [words.unit, ({ unitName }) => say(unitName)],
        [words.submitted, ({ submittedOn }) => formatDay(submittedOn, language)],
        [words.day, ({ day }) => formatDay(day, language)],
        [words.value, ({ value }) => valueOf(value)],
      ]}
    />
  );
};

interface DossiersPageProps {
  readonly tile: string;
  readonly against?: boolean;
  /** Only what is the matter with this source of data. */
  readonly source?: string;
}

const Behind = ({ tile, against = false, source, query }: DossiersPageProps & { readonly query: string }) => {
  const { say } = useSpeech();
  const { dossiers: words, overview, back, none } = useWords(leader);
  const names = useWords(shared);
  const answer = useRef<FigureDossiers | undefined>(undefined);
  const { loaded, retry, more } = useParts(async (cursor) => {
    answer.current = await readFigureDossiers(tile, query, { against, source }, cursor);
    return answer.current;
  }, `${tile} ${query}`);
  const all = `/lanh-dao/so-lieu/${tile}`;
  const name = answer.current === undefined ? undefined : say(answer.current.name);
  return (
    <Page
      title={name ?? overview.dossiers}
      wide
      above={
        <ScopeLink to="/lanh-dao" class="back">
          {back}
        </ScopeLink>
      }
    >
      <p>{words.lead}</p>
      {source !== undefined && <p>{words.source(sourceName(names, source))}</p>}
      {(against || answer.current?.narrows === true) && (
        <p>
          <ScopeLink to={against ? all : `${all}/chua-dat`} class="through">
            {against ? words.every : words.against}
          </ScopeLink>
        </p>
      )}
      <Await loaded={loaded} retry={retry}>
        {(part) => (
          <>
            {part.items.length === 0 && part.next === undefined ? (
              <p>{none}</p>
            ) : (
              <DossierTable
                caption={words.caption(name ?? tile)}
                unit={answer.current?.unit ?? 'count'}
                atMost={answer.current?.atMost === true}
                items={part.items}
              />
            )}
            <MoreButton part={part} more={more} linkOf={linkOf} />
          </>
        )}
      </Await>
    </Page>
  );
};

/** The dossiers behind one figure, in the period and area of the address; of another one, it is another page. */
export const DossiersPage = (props: DossiersPageProps) => {
  const [scope] = useScope();
  const query = queryOf(scope);
  return <Behind key={query} query={query} {...props} />;
};
