import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierCode, dossierCodePattern } from '../../core/dossier-code.ts';
import { readProvinces } from '../../provinces/directory.ts';
import { saturday } from './samples.ts';

test.each([
  ['H37.005', saturday, 1, 'H37.005-261121-0001'],
  ['H37.005', Date.parse('2026-11-20T17:00:00Z'), 42, 'H37.005-261121-0042'],
  ['H37.005', Date.parse('2026-11-20T16:59:59Z'), 9999, 'H37.005-261120-9999'],
  ['H56.166', Date.parse('2027-01-01T00:00:00+07:00'), 10_000, 'H56.166-270101-10000'],
])('%s at %i, number %i: %s', (unit, at, number, code) => {
  expect(dossierCode(unit, at, number)).toBe(code);
});

test.each(['h37.005-261121-0001', 'Z37.005-261121-0001', 'H37.005-261121-001', 'H37.005-2611211-0001', '../H37'])(
  'is no code of ours: %s',
  (code) => {
    expect(code).not.toMatch(dossierCodePattern);
  },
);

const codeOf = ({ unit, day, number }: { unit: string; day: number; number: number }) =>
  dossierCode(unit, saturday + day * 24 * 3_600_000, number);

test('law: every unit, day and number gives another code, and each is well formed', async () => {
  const units = (await readProvinces()).flatMap(({ communes }) => communes.map(({ unit }) => unit));
  const place = fc.record({
    unit: fc.constantFrom(...units),
    day: fc.nat(20_000),
    number: fc.integer({ min: 1, max: 200_000 }),
  });
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(codeOf(a)).toMatch(dossierCodePattern);
      expect(codeOf(a) === codeOf(b)).toBe(a.unit === b.unit && a.day === b.day && a.number === b.number);
    }),
  );
});
