import type { MapFigures, PhaseFigures } from '../../api/process-map.ts';
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
  return (
    <>
      <h2>{words.caption}</h2>
      <table class="stacking wordy">
        <caption class="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.phase}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.lateNow}</th>
            <th scope="col">{words.entered}</th>
            <th scope="col">n</th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {words[measure]}
              </th>
            ))}
            <th scope="col">{words.counted}</th>
            <th scope="col">{words.late}</th>
          </tr>
        </thead>
        <tbody>
          {phases.map((phase) => (
            <tr key={phase.phase} class={isLate(phase) ? 'late' : undefined}>
              <th scope="row">{name(phase.phase)}</th>
              <td data-label={words.now}>{count(phase.now)}</td>
              <td data-label={words.lateNow}>{count(phase.lateNow)}</td>
              <td data-label={words.entered}>{count(phase.entered)}</td>
              <td data-label="n">{count(phase.times.n)}</td>
              {measures.map((measure) => {
                const minutes = phase.times[measure];
                return (
                  <td key={measure} data-label={words[measure]}>
                    {minutes === null || !phase.enough
                      ? tooFew
                      : timeText(minutes, language, phase.counted === 'working')}
                  </td>
                );
              })}
              <td data-label={words.counted}>{words[phase.counted]}</td>
              <td data-label={words.late}>
                <LateCell phase={phase} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{words.ends}</h2>
      <BarTable
        caption={words.ends}
        heads={[words.ends, 'n']}
        bars={figures.ends.map(({ outcome, n }) => ({ key: outcome, name: name(outcome), n }))}
      />
      <details>
        <summary>{words.moves}</summary>
        <table>
          <caption class="unseen">{words.moves}</caption>
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>
            {figures.moves.map(({ from, to, n }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">{name(from)}</th>
                <td>{name(to)}</td>
                <td>{count(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
};
