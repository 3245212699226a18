import type { Weights } from '../../core/guard/weigh.ts';

/** Where weights come from. */
export interface Provenance {
  /** The hash of the corpus that they were learnt from. */
  readonly corpus: string;
  readonly texts: number;
}

/** Weights as `readWeights` reads them: rows of one kind of feature, the heaviest values first. */
export const rowsOf = (weights: Weights): string => {
  const kinds = new Map<string, [value: string, weight: number][]>();
  for (const [name, weight] of weights) {
    const colon = name.indexOf(':');
    const kind = name.slice(0, colon);
    kinds.set(kind, [...(kinds.get(kind) ?? []), [name.slice(colon + 1), weight]]);
  }
  return [...kinds]
    .map(([kind, values]) => {
      const sorted = values.toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
      return `${kind}\t${sorted.map(([value, weight]) => `${value} ${weight}`).join(', ')}`;
    })
    .join('\n');
};

/** The file of the weights. */
export const written = (weights: Weights, { corpus, texts }: Provenance): string => `/**
 * What each feature says for (above 0) or against its being a demand, in hundredths. Learnt by \`npm run learn:guard\`
 * from the ${texts} texts of bench/guard; not written by hand.
 */
export const corpus = '${corpus}';
export const weights = \`
${rowsOf(weights)}
\`;
`;
