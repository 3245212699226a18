import type { MapFigures, PhaseFigures } from '../../api/process-map.ts';
import { ListTable, type Column } from '../../officer/list-table.tsx';
import { useSpeech, useWords } from '../../words/language.tsx';
import { BarTable } from '../charts/bar-table.tsx';
import { countText, shareText, timeText } from '../charts/figure-text.ts';
import { leader } from '../words/words.ts';
import { isLate } from './marks.ts';
import { useNames } from './use-names.ts';

const measures = ['mean', 'median', 'p90'] as const;

const LateCell = ({ phase }: { phase: PhaseFigures }) => {
  const { language } = useSpeech();
  const { tooFew, unknown } = useWords(leader);
  if (!phase.enough) return <>{tooFew}</>;
  if (phase.late === null) return <>{unknown}</>;
  const share = shareText(phase.late, language);
  return isLate(phase) ? (
    <strong class="late">
      <span aria-hidden="true">▲ </span>
      {share}
    </strong>
  ) : (
    <>{share}</>
  );
};

/** The drawing in rows: what each place has, which way dossiers went, and how they ended. */
export const MapTables = ({ figures, drawn }: { figures: MapFigures; drawn: readonly string[] | undefined }) => {
  const { language } = useSpeech();
  const { maps: words, tooFew } = useWords(leader);
  const name = useNames(figures);
  // A wait that no dossier of this procedure can come to says nothing.
  const phases = figures.phases.filter(
    ({ phase, now, entered }) => drawn === undefined || drawn.includes(phase) || now + entered > 0,
  );
  const count = (n: number) => countText(n, language);
  const timeOf = ({ times, enough, counted }: PhaseFigures, measure: (typeof measures)[number]): string => {
    const minutes = times[measure];
    return minutes === null || !enough ? tooFew : timeText(minutes, language, counted === 'working');
  };
  return (
    <>
      <h2>{words.caption}</h2>
      <ListTable
        caption={words.caption}
        items={phases}
        keyOf={({ phase }) => phase}
        isUrgent={isLate}
        columns={[
          [words.phase, ({ phase }) => name(phase)],
          [words.now, ({ now }) => count(now)],
          [words.lateNow, ({ lateNow }) => count(lateNow)],
          [words.entered, ({ entered }) => count(entered)],
          ['n', ({ times }) => count(times.n)],
          ...measures.map((measure): Column<PhaseFigures> => [words[measure], (phase) => timeOf(phase, measure)]),
          [words.counted, ({ counted }) => words[counted]],
          [words.late, (phase) => <LateCell phase={phase} />],
        ]}
      />
      <h2>{words.ends}</h2>
      <BarTable
        caption={words.ends}
        heads={[words.ends, 'n']}
        bars={figures.ends.map(({ outcome, n }) => ({ key: outcome, name: name(outcome), n }))}
      />
      <details>
        <summary>{words.moves}</summary>
        <ListTable
          caption={words.moves}
          items={figures.moves}
          keyOf={({ from, to }) => `${from} ${to}`}
          columns={[
            [words.from, ({ from }) => name(from)],
            [words.to, ({ to }) => name(to)],
            [words.number, ({ n }) => count(n)],
          ]}
        />
      </details>
    </>
  );
};
