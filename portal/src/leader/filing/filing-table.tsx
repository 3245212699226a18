import type { ComponentChild } from 'preact';
import type { Fates, Filing, Times } from '../../api/figures.ts';
import { ListTable, type Column } from '../../officer/list-table.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { countText, shareText, timeText } from '../charts/figure-text.ts';
import { leader } from '../words/words.ts';

const kinds = ['elapsed', 'active'] as const;
const measures = ['mean', 'median', 'p90'] as const;

interface FilingTableProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Below this many no share is given. */
  readonly fewest: number;
  readonly linkOf?: (row: Row) => ComponentChild;
}

/** Elapsed and active time side by side, each as mean, median and what nine in ten stay below. */
export const FilingTable = <Row extends Filing>({ title, rows, fewest, linkOf }: FilingTableProps<Row>) => {
  const { say, language } = useSpeech();
  const { filing: words, tooFew, none } = useWords(leader);
  const time = (times: Times, measure: (typeof measures)[number]): string => {
    const minutes = times[measure];
    return minutes === null ? tooFew : timeText(minutes, language);
  };
  /** Forms that will not be sent; as a share too, where enough were opened. */
  const lostOf = ({ opened, givenUp, abandoned }: Fates): string => {
    const lost = givenUp + abandoned;
    return `${countText(lost, language)}${opened < fewest ? '' : ` (${shareText(lost / opened, language)})`}`;
  };
  const ofForms: readonly Column<Row>[] = [
    [words.begun, ({ forms }) => (forms === undefined ? '–' : countText(forms.opened, language))],
    [words.lost, ({ forms }) => (forms === undefined ? '–' : lostOf(forms))],
  ];
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ListTable
          caption={title}
          items={rows}
          keyOf={({ key }) => key}
          columns={[
            [
              title,
              (row) => (
                <>
                  {say(row.name)} {linkOf?.(row)}
                </>
              ),
            ],
            ['n', ({ elapsed }) => countText(elapsed.n, language)],
            ...kinds.flatMap((kind) =>
              measures.map((measure): Column<Row> => [
                `${words[kind]}, ${words[measure]}`,
                (row) => time(row[kind], measure),
              ]),
            ),
            ...(rows.some(({ forms }) => forms !== undefined) ? ofForms : []),
          ]}
        />
      )}
    </section>
  );
};
