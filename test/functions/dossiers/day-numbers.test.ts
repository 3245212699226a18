import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDayNumbers } from '../../../functions/dossiers/day-numbers.ts';
import { saturday } from '../../core/samples.ts';
import { openLand } from '../land.ts';

const unit = 'H37.001';
const openNumbers = async () => {
  const { dynamodb, cloud } = await openLand();
  const numbers = createDayNumbers(dynamodb, 'dossiers');
  return {
    cloud,
    draw: async (at = saturday) => numbers.draw(unit, at),
    giveBack: async (number: number, at = saturday) => numbers.giveBack(unit, at, number),
  };
};

test('what is given back is drawn before the counter goes on, the smallest first', async () => {
  const { draw, giveBack } = await openNumbers();
  for (const number of [1, 2, 3, 4]) expect(await draw()).toBe(number);
  for (const number of [3, 1]) await giveBack(number);
  expect([await draw(), await draw(), await draw()]).toEqual([1, 3, 5]);
});

test('what is given back stays with its day', async () => {
  const { draw, giveBack } = await openNumbers();
  const sunday = saturday + 24 * 3_600_000;
  await draw();
  await giveBack(1);
  expect([await draw(sunday), await draw(sunday), await draw()]).toEqual([1, 2, 1]);
});

test('an ordinary draw is one write', async () => {
  const { cloud, draw } = await openNumbers();
  const calls: string[] = [];
  cloud.observe(({ operation }) => void calls.push(operation));
  await draw();
  expect(calls).toEqual(['UpdateItem']);
});

test('forty at once share ten that were given back, and go on behind them', async () => {
  const { draw, giveBack } = await openNumbers();
  const drawn = async (count: number) => Promise.all(Array.from({ length: count }, async () => draw()));
  await drawn(20);
  await Promise.all([2, 4, 6, 8, 10, 12, 14, 16, 18, 20].map(async (number) => giveBack(number)));
  const numbers = (await drawn(40)).toSorted((a, b) => a - b);
  expect(numbers).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, ...Array.from({ length: 31 }, (_, index) => 20 + index)]);
});

test('law: never more numbers are out than were in hand at once, and none is in two hands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 12 }), async (keeping) => {
      const { draw, giveBack } = await openNumbers();
      const inHand = new Set<number>();
      const hold = async (tries: number): Promise<void> => {
        const number = await draw();
        expect(inHand).not.toContain(number);
        inHand.add(number);
        if (tries === 0) return;
        inHand.delete(number);
        await giveBack(number);
        await hold(tries - 1);
      };
      await Promise.all(keeping.map(hold));
      expect([...inHand].toSorted((a, b) => a - b)).toEqual(keeping.map((_, index) => index + 1));
    }),
    { numRuns: 20 },
  );
});
