import { weights } from './weights.ts';

/** What each feature says for (above 0) or against its being a demand, in hundredths. */
export type Weights = ReadonlyMap<string, number>;

/** Weights as they are written down: per row a kind of feature, a tab, and its values with their weights, parted by commas. */
export const readWeights = (rows: string): Weights =>
  new Map(
    rows
      .trim()
      .split('\n')
      .flatMap((row) => {
        const [kind = '', values = ''] = row.split('\t');
        return values.split(', ').map((each): [string, number] => {
          const space = each.lastIndexOf(' ');
          return [`${kind}:${each.slice(0, space)}`, Number(each.slice(space + 1))];
        });
      }),
  );

/** What all that is heard of a document comes to; it is demanded above 0. */
export const weigh = (features: Iterable<string>, given: Weights): number => {
  let sum = given.get('always:') ?? 0;
  for (const feature of features) sum += given.get(feature) ?? 0;
  return sum;
};

export const learnt = readWeights(weights);
