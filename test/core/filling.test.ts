import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { begun, fillingOf, longestPause, seen } from '../../core/filling.ts';
import { minute } from '../../core/vietnam-time.ts';

const start = Date.parse('2026-11-21T02:00:00.000Z');
const instant = (after: number) => new Date(start + after).toISOString();
/** Signed in at the start, opened and saved so many milliseconds after each other, and submitted last. */
const filled = (opened: number, ...gaps: number[]) => {
  let at = opened;
  const sittings = gaps.slice(0, -1).reduce(
    (before, gap) => {
      at += gap;
      return seen(before, instant(at));
    },
    begun(instant(0), instant(opened)),
  );
  at += gaps.at(-1) ?? 0;
  return { ...fillingOf(sittings, instant(at)), elapsed: at };
};

test('a short pause counts in full, a long one as far as the longest pause, and then another sitting begins', () => {
  expect(filled(20_000, 2 * minute, 30_000)).toMatchObject({
    signedInAt: instant(0),
    openedAt: instant(20_000),
    activeSeconds: 170,
    sittings: 1,
  });
  expect(filled(0, longestPause, minute)).toMatchObject({ activeSeconds: 240, sittings: 1 });
  expect(filled(0, longestPause + 1, minute)).toMatchObject({ activeSeconds: 240, sittings: 2 });
  // Two days later, on another device.
  expect(filled(minute, minute, 2 * 24 * 60 * minute, minute)).toMatchObject({ activeSeconds: 360, sittings: 2 });
  // Whoever has looked around for an hour before has not been at the form then.
  expect(filled(60 * minute, minute)).toMatchObject({ activeSeconds: 240, sittings: 1 });
});

test('clocks that differ take no time away, and nobody signs in after they have begun', () => {
  const ahead = begun(instant(5_000), instant(0));
  expect(ahead).toMatchObject({ signedInAt: instant(0), openedAt: instant(0), active: 0 });
  expect(fillingOf(seen(ahead, instant(-9_000)), instant(4_000))).toMatchObject({ activeSeconds: 4, sittings: 1 });
});

const gap = fc.integer({ min: 0, max: 4 * longestPause });
const gaps = fc.array(gap, { minLength: 1, maxLength: 20 });

test('law: nobody is at a form for longer than it took, nor for longer than their pauses allow', () => {
  fc.assert(
    fc.property(gap, gaps, (opened, rest) => {
      const { activeSeconds, sittings, elapsed } = filled(opened, ...rest);
      expect(activeSeconds * 1000).toBeLessThanOrEqual(elapsed);
      expect(activeSeconds * 1000).toBeLessThanOrEqual((rest.length + 1) * longestPause);
      expect(sittings).toBe(1 + rest.filter((each) => each > longestPause).length);
    }),
  );
});

test('law: longer pauses and more of them never make it shorter, and one more sighting between two hides nothing', () => {
  fc.assert(
    fc.property(gaps, fc.nat(), fc.integer({ min: 1, max: longestPause }), (rest, which, more) => {
      const place = which % rest.length;
      const [one = 0] = rest.slice(place);
      const { activeSeconds } = filled(0, ...rest);
      expect(filled(0, ...rest.with(place, one + more)).activeSeconds).toBeGreaterThanOrEqual(activeSeconds);
      expect(filled(0, ...rest, more).activeSeconds).toBeGreaterThanOrEqual(activeSeconds);
      const half = Math.floor(one / 2);
      expect(filled(0, ...rest.toSpliced(place, 1, half, one - half)).activeSeconds).toBeGreaterThanOrEqual(
        activeSeconds,
      );
    }),
  );
});
