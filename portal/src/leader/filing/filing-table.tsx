import type { ComponentChild } from 'preact';
import type { Fates, Filing, Times } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { countText, shareText, timeText } from '../charts/figure-text.ts';
import { leader } from '../words/words.ts';

const kinds = ['elapsed', 'active'] as const;
const measures = ['mean', 'median', 'p90'] as const;

/** Forms that were opened, and those of them that will not be sent; the share where there are enough. */
const Lost = ({ forms, fewest }: { forms: Fates | undefined; fewest: number }) => {
  const { language } = useSpeech();
  const { filing: words } = useWords(leader);
  if (forms === undefined)
    return (
      <>
        <td data-label={words.begun}>–</td>
        <td data-label={words.lost}>–</td>
      </>
    );
  const lost = forms.givenUp + forms.abandoned;
  const share = forms.opened < fewest ? '' : ` (${shareText(lost / forms.opened, language)})`;
  return (
    <>
      <td data-label={words.begun}>{countText(forms.opened, language)}</td>
      <td data-label={words.lost}>
        {countText(lost, language)}
        {share}
      </td>
    </>
  );
};

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
  const withForms = rows.some(({ forms }) => forms !== undefined);
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
              {withForms && (
                <>
                  <th scope="col">{words.begun}</th>
                  <th scope="col">{words.lost}</th>
                </>
              )}
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
                {withForms && <Lost forms={row.forms} fewest={fewest} />}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
