import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keys } from '../../../functions/dossiers/keys.ts';
import { createPaperNumbers } from '../../../functions/papers/paper-numbers.ts';
import { openLand } from '../land.ts';

const at = Date.parse('2026-11-21T10:15:00+07:00');
const paperOf = (dossier: string, series = 'PBS-TTPVHCC', unit = 'H37.001', when = at) => ({
  item: keys.paper(dossier, series),
  unit,
  series,
  at: when,
});

const openNumbers = async () => {
  const land = await openLand();
  return { ...land, number: createPaperNumbers(land.dynamodb, 'dossiers') };
};

test('each agency counts each series by itself, and from one again in the new year of Vietnam', async () => {
  const { number } = await openNumbers();
  const newYearsEve = Date.parse('2026-12-31T23:59:59+07:00');
  const drawn = [];
  for (const paper of [
    paperOf('A'),
    paperOf('B'),
    paperOf('A', 'PXL'),
    paperOf('C', 'PBS-TTPVHCC', 'H37.002'),
    paperOf('D', 'PBS-TTPVHCC', 'H37.001', newYearsEve),
    paperOf('E', 'PBS-TTPVHCC', 'H37.001', newYearsEve + 1000),
    paperOf('F'),
  ])
    drawn.push(await number(paper));
  expect(drawn).toEqual([
    '01/PBS-TTPVHCC',
    '02/PBS-TTPVHCC',
    '01/PXL',
    '01/PBS-TTPVHCC',
    '03/PBS-TTPVHCC',
    '01/PBS-TTPVHCC',
    '04/PBS-TTPVHCC',
  ]);
});

test('however papers are asked for, again and at once, each keeps one number and shares it with none', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1, maxLength: 8 }), { maxLength: 5 }),
      async (rounds) => {
        const { number } = await openNumbers();
        const borne = new Map<string, Set<string>>();
        for (const round of rounds)
          await Promise.all(
            round.map(async (dossier) => {
              const numbers = borne.get(dossier) ?? new Set();
              borne.set(dossier, numbers.add(await number(paperOf(dossier))));
            }),
          );
        const all = [...borne.values()].flatMap((numbers) => [...numbers]);
        expect(all).toHaveLength(borne.size);
        expect(new Set(all).size).toBe(borne.size);
      },
    ),
    { numRuns: 10 },
  );
});

test('a try whose answer was lost is not numbered anew', async () => {
  const { number, cloud } = await openNumbers();
  let losing = true;
  cloud.observe(({ operation, ...outcome }) => {
    if (!losing || operation !== 'PutItem' || !('output' in outcome)) return;
    losing = false;
    throw new Error('the answer was lost');
  });
  await expect(number(paperOf('A'))).rejects.toThrow('lost');
  expect([await number(paperOf('A')), await number(paperOf('B'))]).toEqual(['01/PBS-TTPVHCC', '02/PBS-TTPVHCC']);
});
