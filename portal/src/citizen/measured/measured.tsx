import { Fragment } from 'preact';
import { readPublic } from '../../api/request.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { measured } from './words/words.ts';

/** How last month went; of fewer dossiers than say something a number is null, and how many there were is 0. */
interface Stats {
  readonly month: string;
  readonly n: number;
  /** Minutes from sign-in to submission. */
  readonly median: number | null;
  readonly decided: { readonly n: number; readonly median: number | null; readonly onTime: number | null };
  readonly satisfied: number | null;
  readonly rated: number;
}

export const readStats = (code: string): Promise<Stats> =>
  readPublic(`/v1/procedures/${encodeURIComponent(code)}/stats`);

const percent = (share: number): number => Math.round(share * 100);

/** What was measured, beside what the law allows; nothing at all where too few went through it, or nobody answers. */
export const Measured = ({ code }: { code: string }) => {
  const words = useWords(measured);
  const { language } = useSpeech();
  const [loaded] = useLoaded(() => readStats(code), code);
  if (loaded.state !== 'ready') return null;
  const { month, n, median, decided, satisfied, rated } = loaded.value;
  const sentences = [
    ...(decided.median === null || decided.onTime === null
      ? []
      : [words.decided(decided.n, decided.median, percent(decided.onTime), language)]),
    ...(median === null ? [] : [words.filled(n, Math.ceil(median), language)]),
    ...(satisfied === null ? [] : [words.satisfied(rated, percent(satisfied), language)]),
  ];
  if (sentences.length === 0) return null;
  return (
    <div>
      <dt>{words.title(month.slice(5), month.slice(0, 4))}</dt>
      <dd>
        {sentences.map((sentence, place) => (
          <Fragment key={sentence}>
            {place > 0 && <br />}
            {sentence}
          </Fragment>
        ))}
      </dd>
    </div>
  );
};
