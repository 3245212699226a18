import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureText, timeText } from '../../portal/src/leader/charts/figure-text.ts';
import { roomFor, roundedPath, runsOf, straight } from '../../portal/src/leader/charts/scale.ts';
import { isLate, linesOf } from '../../portal/src/leader/map/marks.ts';
import { isWeak } from '../../portal/src/leader/overview/weak.ts';
import { periodOf } from '../../portal/src/leader/scope/periods.ts';
import { queryOf, scopeOf } from '../../portal/src/leader/scope/scope.ts';
import { vietnamese } from '../../portal/src/words/writing.ts';

const value = fc.double({ min: 0, max: 1e6, noNaN: true });
const ratio = fc.double({ min: 0, max: 1, noNaN: true });

const steps = (ends: readonly number[]) => ends.slice(1).map((x, place) => x - (ends[place] ?? 0));

describe('what is drawn', () => {
  test('stays inside the drawing and keeps its order', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const [low, high] = roomFor(values, false);
        const y = straight([low, high], [66, 6]);
        const drawn = values.toSorted((a, b) => a - b).map(y);
        expect(Math.min(...drawn)).toBeGreaterThanOrEqual(6 - 1e-6);
        expect(Math.max(...drawn)).toBeLessThanOrEqual(66 + 1e-6);
        expect(drawn.toSorted((a, b) => b - a)).toEqual(drawn);
      }),
    );
  });

  test('of shares has no room below nothing or above all', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1 }), (values) => {
        const [low, high] = roomFor(values, true);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
        expect(Math.max(...values)).toBeLessThanOrEqual(high);
      }),
    );
  });

  test('has every point that is known once, and no line across what is not', () => {
    fc.assert(
      fc.property(fc.array(fc.option(value)), (values) => {
        const runs = runsOf(
          values,
          (place) => place,
          (each) => each,
        );
        const spots = values.flatMap((each, place) => (each === null ? [] : [{ x: place, y: each }]));
        expect(runs.flat()).toEqual(spots);
        // Within a run each follows the one before; between two there is a gap.
        expect(runs.flatMap((run) => steps(run.map(({ x }) => x))).every((step) => step === 1)).toBe(true);
        const gaps = runs.slice(1).map((run, place) => (run[0]?.x ?? 0) - (runs[place]?.at(-1)?.x ?? 0));
        expect(gaps.every((gap) => gap > 1)).toBe(true);
      }),
    );
  });

  test('as a rounded line begins and ends where its points do', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (points) => {
        const path = roundedPath(points);
        expect(path.startsWith(`M${points[0]?.join(' ')}`)).toBe(true);
        expect(path).toMatch(new RegExp(`[L ]${points.at(-1)?.join(' ')}$`));
        expect(path).not.toContain('NaN');
      }),
    );
  });
});

test('a name is cut between words only, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\p{L}{1,12}$/u), { minLength: 1, maxLength: 9 }), (words) => {
      const lines = linesOf(words.join(' '));
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines.join(' ')).toBe(words.join(' '));
    }),
  );
});

test('only whoever could do better, or misses the target, is named as weak', () => {
  const share = { unit: 'share', better: 'more' } as const;
  expect([isWeak(share, 1), isWeak(share, 0.99)]).toEqual([false, true]);
  const aimed = { ...share, target: { value: 0.95, ground: '' } };
  expect([isWeak(aimed, 0.95), isWeak(aimed, 0.94)]).toEqual([false, true]);
  const timed = { unit: 'minutes', better: 'less', target: { value: 5, ground: '' } } as const;
  expect([isWeak(timed, 5), isWeak(timed, 5.1)]).toEqual([false, true]);
});

test('a step stands out above ten in a hundred, and only where there are enough', () => {
  expect(isLate({ enough: true, late: 0.1 })).toBe(false);
  expect(isLate({ enough: true, late: 0.101 })).toBe(true);
  expect(isLate({ enough: false, late: 0.9 })).toBe(false);
  expect(isLate({ enough: true, late: null })).toBe(false);
});

test.each([
  [0.934, 'share', '93,4%'],
  [4.2, 'minutes', '4,2 phút'],
  [89, 'minutes', '89 phút'],
  [312, 'minutes', '5,2 giờ'],
  [14_400, 'minutes', '240 giờ'],
  [4.312, 'score', '4,31'],
  [12_345, 'count', '12.345'],
] as const)('%d as %s is written %s', (figure, unit, text) => {
  expect(figureText(figure, unit, vietnamese)).toBe(text);
});

test('time of the clock is written in days once it is two of them; working time never is', () => {
  expect(timeText(4 * 1440, vietnamese)).toBe('4 ngày');
  expect(timeText(4 * 1440, vietnamese, true)).toBe('96 giờ');
});

test.each([
  ['week', '2026-11-16', '2026-11-22'],
  ['month', '2026-11-01', '2026-11-22'],
  ['month-before', '2026-10-01', '2026-10-31'],
] as const)('the period %s of 22 November goes from %s to %s', (choice, from, to) => {
  expect(periodOf(choice, '2026-11-22')).toEqual({ from, to });
});

test('what an address says is what is asked for, and nothing else comes into it', () => {
  const query = '?from=2026-10-01&area=H56.001&procedure=1.001193';
  expect(queryOf(scopeOf(`${query}&name=Hương`))).toBe(query);
  expect(queryOf(scopeOf(''))).toBe('');
});
