import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DossierCode,
  dossierCode,
  dossierCodePattern,
  readDossierCode,
  writeDossierCode,
} from '../../core/dossier-code.ts';
import { readProvinces } from '../../provinces/directory.ts';
import { saturday } from './samples.ts';

const units = (await readProvinces()).flatMap(({ communes }) => communes.map(({ unit }) => unit));

test.each([
  ['H37.005', saturday, 1, 'H37.005-261121-0001'],
  ['H37.005', Date.parse('2026-11-20T17:00:00Z'), 42, 'H37.005-261121-0042'],
  ['H37.005', Date.parse('2026-11-20T16:59:59Z'), 9999, 'H37.005-261120-9999'],
  ['H56.166', Date.parse('2027-01-01T00:00:00+07:00'), 10_000, 'H56.166-270101-10000'],
])('%s at %i, number %i: %s', (unit, at, number, code) => {
  expect(dossierCode(unit, at, number)).toBe(code);
});

const provincial = { kind: 'provincial', agency: 'H56.34', date: '2025-08-07', number: 1 } as const;
const centralised = { kind: 'centralised', agency: 'G01.001.02', owner: '03', date: '2026-01-26', number: 7 } as const;

test.each([
  ['H56.34-250807-0001', provincial],
  ['H56-250807-12345', { ...provincial, agency: 'H56', number: 12_345 }],
  ['H56.34.05.003-250807-0001', { ...provincial, agency: 'H56.34.05.003' }],
  ['G01.001.02-260126-030007', centralised],
  ['G01.001.02-260126-0310000', { ...centralised, number: 10_000 }],
])('%s is written and read', (code, said) => {
  expect(writeDossierCode(said)).toBe(code);
  expect(code).toMatch(dossierCodePattern);
  expect(readDossierCode(code)).toEqual(said);
});

test.each<[string, DossierCode, keyof Extract<DossierCode, { kind: 'centralised' }>]>([
  ['small letters in an agency', { ...provincial, agency: 'h56.34' }, 'agency'],
  ['a first level that is none', { ...provincial, agency: 'Z56.34' }, 'agency'],
  ['a date that is none', { ...provincial, date: '2026-02-29' }, 'date'],
  ['a date of another century', { ...provincial, date: '1999-12-31' }, 'date'],
  ['number nought', { ...provincial, number: 0 }, 'number'],
  ['a number that is not whole', { ...provincial, number: 1.5 }, 'number'],
  ['a centralised code of an agency of the second level', { ...centralised, agency: 'G01.001' }, 'agency'],
  ['an owner of one digit', { ...centralised, owner: '3' }, 'owner'],
])('%s is never written', (_, said, member) => {
  expect(() => writeDossierCode(said)).toThrow(`"${member}"`);
});

describe('as people and other systems write it', () => {
  test.each([
    'h56.34-250807-0001',
    '  H56.34-250807-0001\n',
    'H56.34 - 250807 - 0001',
    'H56.34–250807–0001',
    'H56.34\u2011250807\u20110001',
    'H56.34−250807—0001',
    '\uFEFFH56.34-250807\u00AD-0001\u200B',
    'Ｈ５６．３４－２５０８０７－０００１',
    'H56.34-250807-1',
    'H56.34-20250807-0001',
    'H56.34-20250807-0000001',
    '000.00.34.H56-250807-0001',
    '000.00.34.h56 – 20250807 – 0000001',
    'H56.34/250807/0001',
    'h56.34_250807_0001',
    'H56.34 250807 0001',
    'H56.34\t20250807  1',
    'H 56 . 34 - 25 08 07 - 1',
    'H56.34-250807 0001',
    'H56.34-2508070001',
    'H56.34250807-0001',
    'h56.342508070001',
    'H56.34 2508 070001',
    'H56.34202508070001',
    '000.00.34.H562508070001',
    'h5634-250807-0001',
    'H56-34-250807-0001',
    'H56 34 250807 0001',
    'H56.34-250807-0001.',
    'H56.34 250807 1 .',
  ])('%j', (typed) => {
    expect(readDossierCode(typed)).toEqual(provincial);
  });

  test.each([
    ['G09.20-20260609-0092637', { kind: 'provincial', agency: 'G09.20', date: '2026-06-09', number: 92_637 }],
    ['G0100102-260126-030007', undefined],
    ['G010102-260126-1', { ...provincial, agency: 'G01.01.02', date: '2026-01-26' }],
    ['H37003-261122-0097', { ...provincial, agency: 'H37.003', date: '2026-11-22', number: 97 }],
    ['G01-001-02-260126-030007', centralised],
    ['000.00.00.H56-250807-0001', { ...provincial, agency: 'H56' }],
    ['003.05.34.H56-250807-0001', { ...provincial, agency: 'H56.34.05.003' }],
    ['g01.001.02–260126–030007', centralised],
    // The date in full is no centralised code’s.
    ['G01.001.02-20260126-0030007', { ...centralised, kind: 'provincial', number: 30_007, owner: undefined }],
  ])('%s', (typed, said) => {
    expect(readDossierCode(typed)).toEqual(said);
  });
});

test.each([
  '',
  'H56.34',
  'H56.34-250807',
  'H56.34-250807-',
  'H56.34-250807-0000',
  'H56.34-251307-0001',
  'H56.34-2508071-0001',
  'H56.34-19250807-0001',
  'Z56.34-250807-0001',
  'H56.3-250807-0001',
  'H56.34.05.003.001-250807-0001',
  'H56.34-250807-0001-1',
  '34.H56.34-250807-0001',
  '../H56-250807-0001',
  'H56.34-250807-0001#',
  `H56.34-250807-${'0'.repeat(80)}1`,
])('is no code: %j', (typed) => {
  expect(readDossierCode(typed)).toBeUndefined();
});

describe('without dashes', () => {
  test.each<[string, string | undefined, string]>([
    ['H37.0052611210001', 'H37.005-261121-0001', 'a unit of three digits'],
    ['H372611210001', 'H37-261121-0001', 'the province itself'],
    ['G01.001.02260126030007', 'G01.001.02-260126-030007', 'a centralised code'],
    ['H37.00526112112345', 'H37.005-261121-12345', 'a fifth digit in the number'],
    ['H37.3426112110001', undefined, 'of H37.34 on 21/11/2026 the 10001st, or of H37.342 on 11/12/2061 the first'],
    ['H37.34 261121 10001', 'H37.34-261121-10001', 'blanks tell which'],
    ['H37.34-26112110001', 'H37.34-261121-10001', 'and so does one dash'],
    ['H37.342-6112110001', 'H37.342-611211-0001', 'wherever it stands'],
    ['H37.005261121001', undefined, 'a number that is not as printed'],
    ['H37.0052611311234', undefined, 'no such day'],
    ['H370052611210001', undefined, 'its dots are part of the agency'],
  ])('%s is %s: %s', (typed, expected) => {
    const read = readDossierCode(typed);
    expect(read === undefined ? undefined : writeDossierCode(read)).toBe(expected);
  });
});

const codes = fc.record({
  unit: fc.constantFrom(...units),
  day: fc.nat(20_000),
  number: fc.integer({ min: 1, max: 200_000 }),
});
const codeOf = ({ unit, day, number }: { unit: string; day: number; number: number }) =>
  dossierCode(unit, saturday + day * 24 * 3_600_000, number);

test('law: every unit, day and number gives another code, and each is well formed', () => {
  fc.assert(
    fc.property(codes, codes, (a, b) => {
      expect(codeOf(a)).toMatch(dossierCodePattern);
      expect(codeOf(a) === codeOf(b)).toBe(a.unit === b.unit && a.day === b.day && a.number === b.number);
    }),
  );
});

const agencies = fc.stringMatching(/^[A-Y]\d{2}(\.[0-9A-Z]{2,3}){0,3}$/);
const days = fc.integer({ min: 0, max: 36_524 }).map((day) => new Date(Date.UTC(2000, 0, 1 + day)));

test('law: what is written is read back to the letter, whatever the agency', () => {
  fc.assert(
    fc.property(agencies, days, fc.integer({ min: 1, max: 999_999 }), (agency, day, number) => {
      const date = day.toISOString().slice(0, 10);
      const code = writeDossierCode({ kind: 'provincial', agency, date, number });
      const read = readDossierCode(code);
      expect(read === undefined ? undefined : writeDossierCode(read)).toBe(code);
    }),
  );
});

/** Every code that this text can be: all places where two dashes may have stood. */
const codesWithout = (text: string): Set<string> => {
  const found = new Set<string>();
  for (let first = 1; first < text.length; first++)
    for (let second = first + 1; second < text.length; second++) {
      const dashed = `${text.slice(0, first)}-${text.slice(first, second)}-${text.slice(second)}`;
      const read = /-(20)?\d{6}-\d{4,9}$/.test(dashed) ? readDossierCode(dashed) : undefined;
      if (read !== undefined) found.add(writeDossierCode(read));
    }
  return found;
};

test('law: without its dashes a code is itself or nothing, and nothing only where it could be another', () => {
  fc.assert(
    fc.property(agencies, days, fc.integer({ min: 1, max: 99_999 }), (agency, day, number) => {
      const date = day.toISOString().slice(0, 10);
      const code = writeDossierCode({ kind: 'provincial', agency, date, number });
      const bare = code.replaceAll('-', '');
      const read = readDossierCode(bare);
      const possible = codesWithout(bare);
      expect(possible).toContain(code);
      expect(read === undefined ? undefined : writeDossierCode(read)).toBe(possible.size === 1 ? code : undefined);
      for (const sign of ['–', '—', '_', '/', ' ', ' - '])
        expect(readDossierCode(code.replaceAll('-', sign))).toEqual(readDossierCode(code));
    }),
    { numRuns: 300 },
  );
});

test('law: nothing that somebody types is a fault', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[H5. 0-9-]{0,30}$/)), (typed) => {
      const read = readDossierCode(typed);
      expect(read === undefined || dossierCodePattern.test(writeDossierCode(read))).toBe(true);
    }),
  );
});
