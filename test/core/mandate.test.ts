import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificateAt } from '../../core/certificate.ts';
import { delegateSigning } from '../../core/delegation.ts';
import {
  covers,
  endedAt,
  inForce,
  mandateOf,
  overlap,
  powersAt,
  within,
  type Mandate,
  type Scope,
} from '../../core/mandate.ts';
import { Refusal } from '../../core/refusal.ts';
import { leader, staff } from './samples.ts';

const begin = Date.parse('2026-11-21T00:00:00Z');
const instant = fc.integer({ min: 0, max: 20 }).map((hours) => new Date(begin + hours * 3_600_000).toISOString());
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant('all' as const),
  fc.subarray(['1.001193', '2.000815', '1.000894'], { minLength: 1 }),
);
const mandate: fc.Arbitrary<Mandate> = fc
  .record(
    { to: fc.constantFrom('assess' as const, 'sign' as const), procedures: scope, from: instant, until: instant },
    { requiredKeys: ['to', 'procedures', 'from'] },
  )
  .map((content) => mandateOf({ ...content, ground: 'Quyết định 1' }));

describe('a mandate', () => {
  test('is in force from its first instant until just before its last', () => {
    const held = mandateOf({
      to: 'sign',
      procedures: 'all',
      from: '2026-11-21T00:00:00Z',
      until: '2026-11-22T00:00:00Z',
      ground: 'x',
    });
    const times = [
      '2026-11-20T23:59:59.999Z',
      '2026-11-21T00:00:00.000Z',
      '2026-11-21T23:59:59.999Z',
      '2026-11-22T00:00:00.000Z',
    ];
    expect(times.map((at) => inForce(held, at))).toEqual([false, true, true, false]);
  });
  test('law: it gives a power exactly while it is in force, and none once it has ended', () => {
    fc.assert(
      fc.property(fc.array(mandate, { maxLength: 4 }), instant, (all, at) => {
        expect(powersAt(all, at)).toHaveLength(all.filter((each) => inForce(each, at)).length);
        expect(
          powersAt(
            all.map((each) => endedAt(each, at)),
            at,
          ),
        ).toEqual([]);
      }),
    );
  });
  test('law: ending it never makes it longer, and ending it twice is ending it once', () => {
    fc.assert(
      fc.property(mandate, instant, instant, instant, (held, first, second, at) => {
        const ended = endedAt(held, first);
        expect(!inForce(ended, at) || inForce(held, at)).toBe(true);
        expect(endedAt(ended, second >= first ? second : first)).toEqual(ended);
      }),
    );
  });
  test('bears the name of its content', () => {
    const content = { to: 'sign', procedures: 'all', from: '2026-11-21T00:00:00Z', ground: 'x' } as const;
    expect(mandateOf(content).id).toBe(mandateOf({ ...content }).id);
    expect(mandateOf({ ...content, by: 'ld' }).id).not.toBe(mandateOf(content).id);
  });
  test('law: what lies within a scope covers nothing that the scope does not', () => {
    fc.assert(
      fc.property(scope, scope, fc.constantFrom('1.001193', '2.000815', '9.999999'), (inner, outer, procedure) => {
        expect(!within(inner, outer) || !covers(inner, procedure) || covers(outer, procedure)).toBe(true);
      }),
    );
  });
});

/** What is delegated, or why it is refused. */
const delegated = (own: readonly Mandate[], asked: { procedures: Scope; from: string; until: string }, at: string) => {
  const to = { ...staff('pc-05977', ['leader']), powers: [], mandates: [] };
  try {
    return delegateSigning({ person: leader, own, to, at }, { ...asked, ground: 'Quyết định 2' }).mandate;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

const signs = (all: readonly Mandate[], at: string): boolean =>
  powersAt(all, at).some(({ to, procedures }) => to === 'sign' && covers(procedures, '1.001193'));

test('law: nobody gets by delegation what the one who delegates does not have at that time', () => {
  const asked = fc.record({ procedures: scope, from: instant, until: instant });
  const refused = new Set<string>();
  fc.assert(
    fc.property(fc.array(mandate, { maxLength: 3 }), asked, instant, instant, (own, wanted, now, at) => {
      const given = delegated(own, wanted, now);
      const got = typeof given === 'string' ? [] : [given];
      if (typeof given === 'string') refused.add(given);
      expect(!signs(got, at) || signs(own, at)).toBe(true);
    }),
    { numRuns: 1000 },
  );
  expect(refused).toEqual(new Set(['empty-period', 'period-begun', 'beyond-mandate']));
});

test('law: two mandates overlap exactly when at some instant both give a right to one procedure', () => {
  const hours = Array.from({ length: 21 }, (_, hour) => new Date(begin + hour * 3_600_000).toISOString());
  const procedures = ['1.001193', '2.000815', '1.000894'];
  fc.assert(
    fc.property(mandate, mandate, (one, other) => {
      const both = (at: string, procedure: string): boolean =>
        one.to === other.to && [one, other].every((each) => inForce(each, at) && covers(each.procedures, procedure));
      const met = hours.some((at) => procedures.some((procedure) => both(at, procedure)));
      expect(overlap(one, other)).toBe(met);
      expect(overlap(other, one)).toBe(met);
    }),
    { numRuns: 1000 },
  );
});

test('of several certificates that are valid the one given last counts', () => {
  const [old, new_] = [
    { from: '2026-01-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z', chain: ['b2xk'] },
    { from: '2026-11-01T00:00:00.000Z', chain: ['bmV3'] },
  ];
  const at = [
    '2025-12-31T23:59:59.999Z',
    '2026-10-31T00:00:00.000Z',
    '2026-11-01T00:00:00.000Z',
    '2027-01-01T00:00:00.000Z',
  ];
  expect(at.map((instant_) => certificateAt([old, new_], instant_))).toEqual([undefined, old, new_, new_]);
});
