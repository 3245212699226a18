import { useEffect, useRef } from 'preact/hooks';
import type { MapFigures, MapLayout } from '../../api/process-map.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { countText, shareText } from '../charts/figure-text.ts';
import { roundedPath } from '../charts/scale.ts';
import { leader } from '../words/words.ts';
import { isLate, movesOf, thickness } from './marks.ts';
import { Place } from './place.tsx';
import { useNames } from './use-names.ts';

/** Units of the drawing that are as wide as a letter of the page is high: it grows with the reader’s text. */
const unitsInLetter = 16;

/** What the drawing shows, in two sentences. */
const useSummary = (layout: MapLayout, figures: MapFigures): string => {
  const { say, language } = useSpeech();
  const { maps: words } = useWords(leader);
  const name = useNames(figures);
  const [busiest] = figures.phases.toSorted((a, b) => b.now - a.now);
  const late = figures.phases
    .filter(isLate)
    .map(({ phase, late: share }) => `${name(phase)} ${shareText(share ?? 0, language)}`);
  return words.drawing(
    say(figures.name),
    layout.places.length,
    busiest === undefined || busiest.now === 0
      ? ''
      : words.busiest(name(busiest.phase), countText(busiest.now, language)),
    late.length === 0 ? words.noneLate : words.lateAt(late.join(', ')),
  );
};

/** A procedure’s route with its figures. On a narrow screen it is moved sideways in its own frame. */
export const Drawing = ({ layout, figures }: { layout: MapLayout; figures: MapFigures }) => {
  const { language } = useSpeech();
  const { maps: words } = useWords(leader);
  const name = useNames(figures);
  const summary = useSummary(layout, figures);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The way begins in the middle of what is seen.
    const { current } = frame;
    const begin = (layout.places[0]?.at[0] ?? 0) / layout.width;
    if (current !== null) current.scrollLeft = begin * current.scrollWidth - current.clientWidth / 2;
  }, [layout]);
  const ways = layout.ways.map((way) => ({ ...way, n: movesOf(figures, way.from, way.to) }));
  const most = Math.max(0, ...ways.map(({ n }) => n));
  return (
    <div class="map" ref={frame} role="region" aria-label={words.scroll} tabIndex={0}>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={`${layout.width / unitsInLetter}rem`}
        role="img"
        aria-label={summary}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
            markerUnits="userSpaceOnUse"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        </defs>
        {ways.map(({ from, to, through, n }) => (
          <path
            key={`${from} ${to}`}
            class={n === 0 ? 'way unused' : 'way'}
            d={roundedPath(through)}
            stroke-width={thickness(n, most)}
            marker-end="url(#arrow)"
          />
        ))}
        {layout.places.map((place) => (
          <Place key={place.phase} place={place} size={layout.size} name={name(place.phase)} figures={figures} />
        ))}
        {ways
          .filter(({ n }) => n > 0)
          .map(({ from, to, label: [x, y], n }) => (
            <text key={`${from} ${to}`} class="moved" x={x} y={y + 5}>
              {countText(n, language)}
            </text>
          ))}
      </svg>
    </div>
  );
};
