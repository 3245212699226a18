import { describe, expect, test } from 'vitest';
import type { Province } from '../core/province.ts';
import { unitFaults } from '../core/validation/national-units.ts';
import { readCountry } from '../provinces/country/read-country.ts';
import { readProvinces } from '../provinces/directory.ts';
import { province } from './core/samples.ts';

const country = await readCountry();

describe('the national list of units', () => {
  test('has 34 provinces and 3,321 communes, each code once and each commune in a province', () => {
    const codes = new Set(country.provinces.map(({ code }) => code));
    expect([codes.size, country.provinces.length]).toEqual([34, 34]);
    expect(new Set(country.communes.map(({ code }) => code)).size).toBe(3321);
    expect(country.communes).toHaveLength(3321);
    expect(new Set(country.communes.map((commune) => commune.province))).toEqual(codes);
  });

  test('names each with what it is, in composed letters', () => {
    for (const { fullName } of country.provinces) expect(fullName).toMatch(/^(Tỉnh|Thành phố) \S/);
    for (const { fullName } of country.communes) {
      expect(fullName).toMatch(/^(Xã|Phường|Đặc khu) \S/);
      expect(fullName.normalize('NFC')).toBe(fullName);
    }
  });
});

test('the provinces that are deployed have its units', async () => {
  expect(unitFaults(await readProvinces(), country)).toEqual([]);
});

const [first, second, ...others] = province.communes;
if (first === undefined || second === undefined) throw new Error('a province without communes');
const wrong: [string, Partial<Province>, string, string][] = [
  ['a code of no province', { code: '99' }, 'code', 'has no province 99'],
  ['another name', { fullName: 'Thành phố Lạng Sơn' }, 'fullName', 'says Tỉnh Lạng Sơn'],
  ['a commune less', { communes: [second, ...others] }, `communes ${first.code}`, `${first.fullName} of the national`],
  [
    'a commune of another province',
    { communes: [...province.communes, { ...first, code: '14758', unit: 'H37.999' }] },
    'communes 14758',
    'not in this province',
  ],
  [
    'a commune by another name',
    { communes: [{ ...first, fullName: 'Xã Đông Kinh' }, second, ...others] },
    `communes ${first.code}`,
    `says ${first.fullName}`,
  ],
];

test.each(wrong)('a province with %s is found', (_what, change, place, reason) => {
  expect(unitFaults([{ ...province, ...change }], country)).toEqual([
    { file: 'provinces/lang-son.ts', place, reason: expect.stringContaining(reason) },
  ]);
});
