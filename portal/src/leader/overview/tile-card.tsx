import type { Tile } from '../../api/figures.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { countText, figureText } from '../charts/figure-text.ts';
import { TrendLine, TrendTable } from '../charts/trend-line.tsx';
import { ScopeLink } from '../scope/scope.tsx';
import { leader } from '../words/words.ts';
import { TargetLine } from './target-line.tsx';

/** Neither forms nor requests that were refused are dossiers; how somebody rated, and who needed help, is told of none. */
const without: readonly string[] = ['completion', 'asked-though-held', 'satisfaction', 'score', 'assisted'];

/** How a figure is reckoned, by what it is measured, and each point of its trend. */
const How = ({ tile }: { tile: Tile }) => {
  const { say, language } = useSpeech();
  const { overview: words } = useWords(leader);
  const { target, times, trend } = tile;
  const time = (minutes: number) => figureText(minutes, 'minutes', language);
  return (
    <details>
      <summary>
        {words.how}
        <span class="unseen">{words.of(say(tile.name))}</span>
      </summary>
      <p>{say(tile.definition)}</p>
      {times?.median !== undefined && times.median !== null && times.p90 !== null && (
        <p>{words.spread(time(times.median), time(times.p90))}</p>
      )}
      {target !== undefined && <p class="muted">{words.ground(target.ground)}</p>}
      {target?.unverified !== undefined && <p class="muted">{words.unverified(target.unverified)}</p>}
      {trend.length > 0 && <TrendTable name={say(tile.name)} unit={tile.unit} trend={trend} />}
    </details>
  );
};

/** Below ten there is no figure: a share of few says nothing, and may tell of one person. */
const Value = ({ tile }: { tile: Tile }) => {
  const { say, language } = useSpeech();
  const { tooFew } = useWords(leader);
  if (tile.unavailable !== undefined) return <p class="few">{say(tile.unavailable)}</p>;
  if (!tile.enough || tile.value === null) return <p class="few">{tooFew}</p>;
  return <p class="value">{figureText(tile.value, tile.unit, language)}</p>;
};

/** One figure: its value against its target, of how many it is, how it went, and the way to the dossiers behind it. */
export const TileCard = ({ tile }: { tile: Tile }) => {
  const { say, language } = useSpeech();
  const { overview: words } = useWords(leader);
  const name = say(tile.name);
  const known = tile.unavailable === undefined;
  return (
    <li class="tile">
      <h3>{name}</h3>
      <Value tile={tile} />
      {known && (
        <p class="muted">
          {tile.unit === 'count'
            ? words.cohorts[tile.cohort]
            : words.n(countText(tile.n, language), words.cohorts[tile.cohort])}
        </p>
      )}
      {known && <TargetLine {...tile} />}
      {known && tile.enough && (
        <TrendLine
          name={name}
          unit={tile.unit}
          trend={tile.trend}
          {...(tile.target === undefined ? {} : { target: tile.target.value })}
        />
      )}
      <How tile={tile} />
      {known && tile.n > 0 && !without.includes(tile.id) && (
        <p>
          <ScopeLink to={`/lanh-dao/so-lieu/${tile.id}`} class="through">
            {words.dossiers}
            <span class="unseen">{words.of(name)}</span>
          </ScopeLink>
        </p>
      )}
    </li>
  );
};
