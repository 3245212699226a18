import type { MapFigures, MapLayout } from '../../api/process-map.ts';
import { useSpeech, useWords } from '../../words/language.tsx';
import { countText, shareText, timeText } from '../charts/figure-text.ts';
import { leader } from '../words/words.ts';
import { isLate, linesOf, outline } from './marks.ts';

interface PlaceProps {
  readonly place: MapLayout['places'][number];
  readonly size: MapLayout['size'];
  readonly name: string;
  readonly figures: MapFigures;
}

/** One place of the drawing: its name, how many are and were there, how long, and how many of them too long. */
export const Place = ({ place, size, name, figures }: PlaceProps) => {
  const { language } = useSpeech();
  const { maps: words, tooFew } = useWords(leader);
  const { phase, kind, at } = place;
  const [x, y] = at;
  const here = figures.phases.find((each) => each.phase === phase);
  const ended = figures.ends.find(({ outcome }) => outcome === phase);
  const late = here !== undefined && isLate(here);
  const lines = [
    ...linesOf(name).map((text) => ({ text, class: 'name' })),
    ...(here === undefined
      ? []
      : [{ text: words.here(countText(here.now, language), countText(here.entered, language)), class: '' }]),
    ...(here?.enough !== true || here.times.median === null
      ? []
      : [
          {
            text: words.half(
              timeText(here.times.median, language, here.counted === 'working'),
              here.counted === 'working',
            ),
            class: '',
          },
        ]),
    ...(here === undefined
      ? []
      : !here.enough
        ? [{ text: `${tooFew} (n = ${here.times.n})`, class: '' }]
        : here.late === null
          ? []
          : [
              {
                text: `${late ? '▲ ' : ''}${words.lateShare(shareText(here.late, language))}`,
                class: late ? 'late' : '',
              },
            ]),
    ...(kind === 'end' ? [{ text: `n = ${countText(ended?.n ?? 0, language)}`, class: '' }] : []),
  ];
  const step = 18;
  const first = y - ((lines.length - 1) * step) / 2 + 5;
  return (
    <g class={`place ${kind}${late ? ' late' : ''}`}>
      <path d={outline(at, size, late ? 18 : kind === 'end' ? 8 : 0)} />
      {lines.map((line, number) => (
        <text key={number} x={x} y={first + number * step} class={line.class}>
          {line.text}
        </text>
      ))}
    </g>
  );
};
