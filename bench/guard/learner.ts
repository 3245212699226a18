import type { Weights } from '../../core/guard/weigh.ts';
import type { Example } from './examples.ts';

/** A feature that fewer documents of the corpus have teaches nothing. */
const fewest = 4;
/** Weights nearer to nothing than this are left out. */
const least = 0.05;
/** Holds weights back, so that no word decides alone; those of features that most documents have, more than others. */
const restraintOf = (share: number): number => 2 / (Math.log(1 / share) + 0.1);
/** A text counts as demanding above this, in the learner’s own measure: as many are missed as are wronged. */
const threshold = -0.4;
const rounds = 400;
const stride = 0.05;

interface Row {
  readonly features: Int32Array;
  readonly text: number;
}

/** Features that are frequent enough, by name, so that the same corpus gives the same weights. */
const namesIn = (examples: readonly Example[]): string[] => {
  const counts = new Map<string, number>();
  for (const { mentions } of examples)
    for (const features of mentions) for (const each of features) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [
    'always:',
    ...[...counts]
      .filter(([, count]) => count >= fewest)
      .map(([name]) => name)
      .toSorted(),
  ];
};

const rowsOf = (examples: readonly Example[], names: readonly string[]): Row[] => {
  const places = new Map(names.map((name, place) => [name, place]));
  return examples.flatMap(({ mentions }, text) =>
    mentions.map((features) => ({
      features: Int32Array.from(['always:', ...features].flatMap((each) => places.get(each) ?? [])),
      text,
    })),
  );
};

/** By how much the rows would rather have each weight less: how fast their unlikeliness grows with it. */
const slopesOf = (rows: readonly Row[], examples: readonly Example[], weights: Float64Array): Float64Array => {
  const chances = rows.map(({ features }) => {
    let sum = 0;
    for (const feature of features) sum += weights[feature]!;
    return 1 / (1 + Math.exp(-sum));
  });
  // The chance that a text demands none of its documents.
  const none = new Float64Array(examples.length).fill(1);
  for (const [index, { text }] of rows.entries()) none[text] = none[text]! * (1 - (chances[index] ?? 0));
  const slopes = new Float64Array(weights.length);
  for (const [index, { features, text }] of rows.entries()) {
    const left = Math.min(none[text]!, 1 - 1e-9);
    const slope = (chances[index] ?? 0) * (examples[text]!.label === 'refuse' ? -left / (1 - left) : 1);
    for (const feature of features) slopes[feature] = slopes[feature]! + slope;
  }
  return slopes;
};

/**
 * Logistic regression over texts that name several documents: a text is refused if any of them is demanded, and nobody has
 * noted which, so the chance that none is, is the product of the chances of each. Steps by Adam, all rows in each round.
 */
export const learn = (examples: readonly Example[]): Weights => {
  const names = namesIn(examples);
  const rows = rowsOf(examples, names);
  const counts = new Float64Array(names.length);
  for (const { features } of rows) for (const feature of features) counts[feature] = counts[feature]! + 1;
  const restraints = counts.map((count) => restraintOf(count / rows.length));
  const [weights, means, squares] = [counts.map(() => 0), counts.map(() => 0), counts.map(() => 0)];
  for (let round = 1; round <= rounds; round++) {
    const slopes = slopesOf(rows, examples, weights);
    const rate = stride * (1 - (round - 1) / rounds);
    for (let at = 0; at < weights.length; at++) {
      const slope = slopes[at]! + restraints[at]! * weights[at]!;
      means[at] = 0.9 * means[at]! + 0.1 * slope;
      squares[at] = 0.99 * squares[at]! + 0.01 * slope ** 2;
      const [mean, square] = [means[at]! / (1 - 0.9 ** round), squares[at]! / (1 - 0.99 ** round)];
      weights[at] = weights[at]! - (rate * mean) / (Math.sqrt(square) + 1e-8);
    }
  }
  weights[0] = weights[0]! - threshold;
  return new Map(
    names.flatMap((name, at): [string, number][] =>
      Math.abs(weights[at]!) < least ? [] : [[name, Math.round(100 * weights[at]!)]],
    ),
  );
};
