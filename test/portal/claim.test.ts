import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Flag } from '../../core/draft.ts';
import { claimProblem } from '../../portal/src/draft/content.ts';

test.each([
  ['', 'claim-missing'],
  [' \n ', 'claim-missing'],
  ['3/11 😀', 'claim-odd'],
  [' '.repeat(9) + 'ế'.normalize('NFD').repeat(300), undefined],
  ['ế'.repeat(301), 'claim-long'],
])('%j: %s', (claim, problem) => {
  expect(claimProblem(claim)).toBe(problem);
});

test('the portal refuses the claims that the API refuses, and no others', () => {
  const writing = fc.oneof(fc.constantFrom('a', 'ế', 'e\u0302\u0301', ' ', '\n', '😀', '\u0301'), fc.string());
  const pieces = fc.array(
    fc.tuple(writing, fc.nat(310)).map(([sign, times]) => sign.repeat(times)),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(pieces, (claim) => {
      const taken = Flag.safeParse({ path: 'child.birthDate', claimed: claim.join('') }).success;
      expect(claimProblem(claim.join('')) === undefined).toBe(taken);
    }),
  );
});
