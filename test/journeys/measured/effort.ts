import type { Hands } from '../../portal/hands.ts';

/** What a journey asks of a person; seconds by the keystroke-level model, and again with every word read. */
export interface Effort {
  readonly taps: number;
  readonly typed: number;
  readonly pages: number;
  readonly words: number;
  readonly seconds: number;
  readonly readingAll: number;
}

/**
 * Seconds of S. K. Card, T. P. Moran, A. Newell, The Keystroke-Level Model for User Performance Time with Interactive
 * Systems (CACM 23, 1980): to think before an act, to point and press, and to type a character as somebody to whom a
 * keyboard is strange. Waiting for the machine is left out: it is the machine’s, and not the journey’s.
 */
const think = 1.35;
const point = 1.1;
const keys = { strange: 1.2, known: 0.28 };
/** As demarches-simplifiees.fr reckons the time to fill in a form. */
const wordsPerMinute = 140;

export const effortOf = (
  { taps, typed, pages, words }: Pick<Hands, 'taps' | 'typed' | 'pages' | 'words'>,
  keyboard: keyof typeof keys,
): Effort => {
  const seconds = taps * (think + point) + typed * keys[keyboard];
  return { taps, typed, pages, words, seconds, readingAll: seconds + (words / wordsPerMinute) * 60 };
};

const clock = (seconds: number): string =>
  `${Math.floor(Math.round(seconds) / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

const rowOf = (journey: string, { taps, typed, pages, seconds }: Effort): string =>
  `| ${[journey, taps, typed, pages, clock(seconds)].join(' | ')} |`;

/** The whole document. */
export const tableOf = (efforts: ReadonlyMap<string, Effort>): string =>
  `# What each journey asks of a person

Measured in Chromium against the whole province on one machine, from the home page on; \`npm run journeys\` measures it
again, leaves a picture of every page in \`build/journeys\`, and writes this page (\`-- -u\`).

Hands: minutes and seconds by the keystroke-level model, with ${think} s to think and ${point} s to point for every tap, and for
every character ${keys.strange} s on a citizen’s phone and ${keys.known} s at a desk. What the machine takes is not in it, nor is VNeID’s own
sign-in but for one tap. The test holds each citizen’s journey to five minutes of that, and to eight even if every word
of every page from the sign-in on is read, ${wordsPerMinute} a minute.

<!-- prettier-ignore-start -->

| journey | taps | characters | pages | hands |
| --- | --: | --: | --: | --: |
${[...efforts].map((effort) => rowOf(...effort)).join('\n')}

<!-- prettier-ignore-end -->
`;
