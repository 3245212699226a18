import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { feeAmount } from '../../core/fee-amount.ts';
import { feeFaults } from '../../core/procedure/fee-faults.ts';
import type { Edition } from '../../core/procedure/edition.ts';
import certifiedCopy from '../../procedures/certified-copy.ts';
import healthCard from '../../procedures/household-health-card.ts';
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

const [household] = healthCard.editions;
if (household === undefined) throw new Error('the health card of a household has no edition');
const pays = (rank: number, months: number) => feeAmount(household.fee, { card: { rank, months: String(months) } });

// As social insurance prints it for a year from 1 July 2026 on.
test.each([
  [1, 1_366_200],
  [2, 956_340],
  [3, 819_720],
  [4, 683_100],
  [5, 546_480],
  [9, 546_480],
])('who comes as number %i in a household pays %i for a year', (rank, cost) => {
  expect(pays(rank, 12)).toBe(cost);
});

test('whoever joins pays no more than who came before, in whole dong, and each month the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.constantFrom(3, 6, 12), (rank, months) => {
      const own = pays(rank, months);
      expect(Number.isInteger(own) && own > 0).toBe(true);
      expect(pays(rank + 1, months)).toBeLessThanOrEqual(own);
      expect(own * 12).toBe(pays(rank, 12) * months);
    }),
  );
});

const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });

test('a household pays together for its shares of what the first pays, the last share for all who come after', () => {
  fc.assert(
    fc.property(shares, fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 12 }), (each, hundreds, size) => {
      const falling = each.toSorted((one, other) => other - one);
      const fee = {
        ...household.fee,
        amount: hundreds * 100,
        byRank: { rank: 'card.rank', months: 'card.months', shares: falling },
      };
      const paid = Array.from({ length: size }, (_none, index) =>
        feeAmount(fee, { card: { rank: index + 1, months: '6' } }),
      ).reduce((sum, one) => sum + one, 0);
      const listed = falling.slice(0, size).reduce((sum, share) => sum + share, 0);
      const after = Math.max(0, size - falling.length) * Math.min(...falling);
      expect(paid).toBe(6 * hundreds * (listed + after));
    }),
  );
});

const changed = (fee: Partial<Edition['fee']>) => feeFaults({ ...household, fee: { ...household.fee, ...fee } });
const { byRank } = household.fee;
if (byRank === undefined) throw new Error('the health card of a household costs by no rank');

test.each([
  ['as it is', {}, []],
  ['a rank that pays more than the one before', { byRank: { ...byRank, shares: [50, 60] } }, [/pays more/]],
  ['a share that is no whole sum', { amount: 113_855 }, [/no whole sum/]],
  ['a rank that is no number', { byRank: { ...byRank, rank: 'card.facility' } }, [/card\.facility counts nobody/]],
  ['months that nobody chose', { byRank: { ...byRank, months: 'card.rank' } }, [/card\.rank is no choice of numbers/]],
  [
    'by the page too',
    { byPage: { pages: 'card.rank', copies: 'card.rank', from: 2, later: 0, most: 1 } },
    [/by the page or/],
  ],
])('the fee of a household: %s', (_what, fee, faults) => {
  expect(changed(fee)).toEqual(faults.map((fault) => expect.stringMatching(fault)));
});
