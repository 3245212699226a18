import { expect, test } from 'vitest';
import { corpora, examplesOf, hashOf, type Example } from '../../bench/guard/examples.ts';
import { heldApart } from '../../bench/guard/held-apart.ts';
import { learn } from '../../bench/guard/learner.ts';
import { rowsOf } from '../../bench/guard/written.ts';
import { learnt, readWeights, weigh } from '../../core/guard/weigh.ts';
import { corpus, weights } from '../../core/guard/weights.ts';

test('the weights in use were learnt from the corpus as it is', () => {
  expect(corpus).toBe(hashOf(corpora()));
  expect(learnt.size).toBeGreaterThan(500);
  expect(learnt.size).toBeLessThan(4000);
});

const asked: Example = { label: 'refuse', class: 'x', mentions: [['-1:ask'], ['-1:free']] };
const spared: Example = { label: 'allow', class: 'x', mentions: [['-1:free'], ['-1:free']] };
const taught = learn(Array.from({ length: 20 }, () => [asked, spared]).flat());

test('which of two papers is demanded is learnt, though no row says which', () => {
  expect(weigh(['-1:ask'], taught)).toBeGreaterThan(0);
  expect(weigh(['-1:free'], taught)).toBeLessThan(0);
});

test('what is written down is read back, phrases of several words too', () => {
  const given = new Map([
    ['always:', -40],
    ['in:không phải', -80],
    ['-order:,ask give', 12],
  ]);
  expect(readWeights(rowsOf(given))).toEqual(given);
  expect(readWeights(weights)).toEqual(learnt);
});

/** Rows of the independent sets alone: enough to learn from, and read in a second. */
const independent = corpora().map(({ name, text }) => ({
  name,
  text: text
    .split('\n')
    .filter((row) => row.split('\t')[1]?.startsWith('independent-'))
    .join('\n'),
}));

test('words of an author whom nobody learnt from are judged well', { timeout: 60_000 }, async () => {
  const examples = await examplesOf(independent);
  // One set apart, all others as one that is known.
  const apart = examples.map((each) => ({ ...each, class: each.class === 'independent-8' ? each.class : 'known' }));
  const { rows, precision, recall } = heldApart(apart).all;
  expect(rows).toBeGreaterThan(100);
  expect(precision).toBeGreaterThan(0.85);
  expect(recall).toBeGreaterThan(0.85);
});
