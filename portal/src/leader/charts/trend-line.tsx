import type { FigureUnit, TrendPoint } from '../../api/figures.ts';
import { formatDay } from '../../words/format.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { leader } from '../words/words.ts';
import { figureText } from './figure-text.ts';
import { pathOf, roomFor, runsOf, straight } from './scale.ts';

const width = 260;
const height = 72;
const margin = 6;

interface TrendProps {
  readonly unit: FigureUnit;
  readonly trend: readonly TrendPoint[];
}

/** How a figure went, as a line; the same in a table is `TrendTable`. Nothing is drawn where there is no line. */
export const TrendLine = ({ name, unit, trend, target }: TrendProps & { name: string; target?: number }) => {
  const { language } = useSpeech();
  const { trend: words } = useWords(leader);
  const known = trend.filter((point): point is TrendPoint & { value: number } => point.value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || known.length < 2) return null;
  const values = known.map(({ value }) => value);
  const aims = target === undefined ? [] : [target];
  const x = straight([0, trend.length - 1], [margin, width - margin]);
  const y = straight(roomFor([...values, ...aims], unit === 'share'), [height - margin, margin]);
  const runs = runsOf(
    trend.map(({ value }) => value),
    x,
    y,
  );
  const text = (value: number) => figureText(value, unit, language);
  const label = words.label(
    name,
    [formatDay(first.from, language), text(first.value)],
    [formatDay(last.from, language), text(last.value)],
    [text(Math.min(...values)), text(Math.max(...values))],
  );
  return (
    <svg class="trend" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {aims.map((aim) => (
        <path key="aim" class="aim" d={`M0 ${y(aim)}H${width}`} />
      ))}
      {runs.map((run) => (
        <path key={run[0]?.x} class="line" d={pathOf(run)} />
      ))}
      {runs.flat().map((spot) => (
        <circle key={spot.x} cx={spot.x} cy={spot.y} r="2.5" />
      ))}
    </svg>
  );
};

/** Every point of the line, with of how many it is. */
export const TrendTable = ({ name, unit, trend }: TrendProps & { name: string }) => {
  const { language } = useSpeech();
  const { trend: words, tooFew } = useWords(leader);
  return (
    <table class="small-table">
      <caption class="unseen">{words.caption(name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">n</th>
        </tr>
      </thead>
      <tbody>
        {trend.map(({ from, value, n }) => (
          <tr key={from}>
            <th scope="row">{formatDay(from, language)}</th>
            <td>{value === null ? tooFew : figureText(value, unit, language)}</td>
            <td>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
