import type { SourceQuality, UnitQuality } from '../../api/figures.ts';
import { ListTable, type Column } from '../../officer/list-table.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { shared, sourceName } from '../../words/words.ts';
import { countText, shareText } from '../charts/figure-text.ts';
import { ScopeLink } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';
import { isWorse, measures, tileOf, type Measure, type Whole } from './whole.ts';

type Row = SourceQuality | UnitQuality;

interface MeasureTableProps<Each extends Row> {
  readonly title: string;
  /** Above the names. */
  readonly head: string;
  readonly rows: readonly Each[];
  /** What all of them come to. */
  readonly whole: Whole;
  /** A number that only these have. */
  readonly last: { readonly head: string; readonly of: (row: Each) => number };
}

const keyOf = (row: Row): string => ('source' in row ? row.source : row.unit);

/** Sources, or units, each with how good its data are; a share leads to the dossiers that speak against it. */
export const MeasureTable = <Each extends Row>({ title, head, rows, whole, last }: MeasureTableProps<Each>) => {
  const { say, language } = useSpeech();
  const names = useWords(shared);
  const { quality: words, tooFew, none, overview } = useWords(leader);
  const nameOf = (row: Row) => ('source' in row ? sourceName(names, row.source) : say(row.name));
  const against = (row: Row, measure: Measure) =>
    `/lanh-dao/so-lieu/${tileOf[measure]}/chua-dat${'source' in row ? `/nguon/${encodeURIComponent(row.source)}` : ''}`;
  const cell = (row: Each, measure: Measure) => {
    const { value, n } = row[measure];
    if (value === null) return n === 0 ? words.unasked : tooFew;
    const text = shareText(value, language);
    const isGood = measure === 'filled' ? value === 1 : value === 0;
    return (
      <span class={isWorse(measure, value, whole) ? 'worse' : undefined}>
        {isWorse(measure, value, whole) && (
          <>
            <span aria-hidden="true">▲ </span>
            <span class="unseen">{words.worse} </span>
          </>
        )}
        {isGood ? (
          text
        ) : (
          <ScopeLink to={against(row, measure)} {...('unit' in row ? { change: { area: row.unit } } : {})}>
            {text}
            <span class="unseen">{overview.of(`${words.measures[measure]}, ${nameOf(row)}`)}</span>
          </ScopeLink>
        )}
      </span>
    );
  };
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ListTable
          caption={title}
          items={rows}
          keyOf={keyOf}
          columns={[
            [
              head,
              (row) =>
                'unit' in row ? (
                  <ScopeLink to="/lanh-dao/du-lieu" change={{ area: row.unit }}>
                    {nameOf(row)}
                  </ScopeLink>
                ) : (
                  nameOf(row)
                ),
            ],
            ['n', ({ n }) => countText(n, language)],
            ...measures.map((measure): Column<Each> => [words.measures[measure], (row) => cell(row, measure)]),
            [last.head, (row) => countText(last.of(row), language)],
          ]}
        />
      )}
    </section>
  );
};
