import type { ComponentChild } from 'preact';
import type { Filing, Times } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { countText, timeText } from '../charts/figure-text.ts';
import { leader } from '../words/words.ts';

const kinds = ['elapsed', 'active'] as const;
const measures = ['mean', 'median', 'p90'] as const;

interface FilingTableProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly linkOf?: (row: Row) => ComponentChild;
}

/** Elapsed and active time side by side, each as mean, median and what nine in ten stay below. */
export const FilingTable = <Row extends Filing>({ title, rows, linkOf }: FilingTableProps<Row>) => {
  const { say, language } = useSpeech();
  const { filing: words, tooFew, none } = useWords(leader);
  const time = (times: Times, measure: (typeof measures)[number]): string => {
    const minutes = times[measure];
    return minutes === null ? tooFew : timeText(minutes, language);
  };
  const heads = kinds.flatMap((kind) => measures.map((measure) => `${words[kind]}, ${words[measure]}`));
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table class="stacking wordy">
          <caption class="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">n</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {say(row.name)} {linkOf?.(row)}
                </th>
                <td data-label="n">{countText(row.elapsed.n, language)}</td>
                {kinds.flatMap((kind, part) =>
                  measures.map((measure, place) => {
                    const head = heads[part * measures.length + place];
                    return (
                      <td key={head} data-label={head}>
                        {time(row[kind], measure)}
                      </td>
                    );
                  }),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
