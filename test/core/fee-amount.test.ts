import { expect, test } from 'vitest';
import { feeAmount } from '../../core/fee-amount.ts';
import certifiedCopy from '../../procedures/certified-copy.ts';
import { edition as birth } from './samples.ts';

const [edition] = certifiedCopy.editions;

// Page of 2.000815: 2,000 dong a page, 1,000 from the third page, at most 200,000 a copy.
test.each([
  [1, undefined, 2000],
  [2, 1, 4000],
  [3, 1, 5000],
  [4, 3, 18_000],
  [198, 1, 200_000],
  [500, 2, 400_000],
])('%i pages, %s copies cost %i', (pages, copies, cost) => {
  const request = { commune: '05977', ...(copies === undefined ? {} : { copies }) };
  expect(edition && feeAmount(edition.fee, { original: { pages }, request })).toBe(cost);
});

test('what does not cost by the page costs the same whatever the form says', () => {
  expect(feeAmount({ ...birth.fee, amount: 7000 }, { original: { pages: 9 } })).toBe(7000);
});
