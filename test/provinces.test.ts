import { describe, expect, test } from 'vitest';
import { HolidayYear } from '../core/calendar.ts';
import { dossierCodePattern } from '../core/dossier-code.ts';
import { accountOf, agencyName, defineProvince, type Province } from '../core/province.ts';
import { agencyFaults } from '../core/validation/deciding-agencies.ts';
import { weekdayOf } from '../core/vietnam-time.ts';
import { readCatalogue } from '../procedures/catalogue.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';
import { exampleAccounts } from '../provinces/shared/example-accounts.ts';

const provinces = await readProvinces();
const years = await readHolidays();
const [, lang] = provinces;

test('three provinces of 40, 65 and 166 communes', () => {
  expect(provinces.map(({ slug, agency, communes }) => [slug, agency.code, communes.length])).toEqual([
    ['hue', 'H57', 40],
    ['lang-son', 'H37', 65],
    ['thanh-hoa', 'H56', 166],
  ]);
});

test('no commune and no unit stands twice in the country', () => {
  for (const member of ['code', 'unit'] as const) {
    const values = provinces.flatMap(({ communes }) => communes.map((commune) => commune[member]));
    expect(new Set(values).size).toBe(values.length);
  }
});

describe.each(provinces)('$slug', (province) => {
  test('is what the schema makes of it', () => {
    expect(defineProvince(structuredClone(province))).toEqual(province);
  });
  test('every commune is a commune, ward or special zone, under the province’s own agency', () => {
    for (const { name, fullName, unit } of province.communes) {
      expect(['Xã', 'Phường', 'Đặc khu'].map((kind) => `${kind} ${name}`)).toContain(fullName);
      expect(fullName.normalize('NFC')).toBe(fullName);
      expect(unit).toMatch(new RegExp(`^${province.agency.code}\\.\\d{3}$`));
      expect(`${unit}-261121-0001`).toMatch(dossierCodePattern);
    }
  });
  test('what is not published is marked, and the marks name members', () => {
    expect(province.unverified.some((line) => line.startsWith('communes[].unit:'))).toBe(true);
    for (const line of province.unverified)
      expect(line).toMatch(/^(communes\[\]\.unit|agency\.code|agencies\[\]\.(code|name)|communal|accounts): \S/);
    expect(province.week.unverified).toBeDefined();
  });
  test('no address of a national system is a real one', () => {
    const addresses = JSON.stringify(province.integrations).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('.invalid'))).toEqual([]);
    expect(addresses).toHaveLength(21);
  });
});

test('a province whose communes share a code or a unit is a fault', () => {
  if (lang === undefined) throw new Error('no province');
  const [one, two, ...rest] = lang.communes;
  if (one === undefined || two === undefined) throw new Error('no communes');
  const sharing = (change: object): Province => ({ ...lang, communes: [one, { ...two, ...change }, ...rest] });
  expect(() => defineProvince(sharing({ code: one.code }))).toThrow('lang-son communes: two communes share a code');
  expect(() => defineProvince(sharing({ unit: one.unit }))).toThrow('lang-son communes: two communes share a unit');
  expect(() => defineProvince(sharing({ code: '597' }))).toThrow('code');
  expect(() => defineProvince(sharing({ unit: '37.1' }))).toThrow('unit');
  expect(() => defineProvince({ ...lang, communes: [] })).toThrow('communes');
  expect(() => defineProvince({ ...lang, agency: { ...lang.agency, code: 'Z99' } })).toThrow('agency');
});

test('an account of one agency alone names an agency of that kind, once', () => {
  if (lang === undefined) throw new Error('no province');
  const [first] = exampleAccounts('Lạng Sơn');
  if (first === undefined) throw new Error('no account');
  const own = { ...first, agency: 'committee' as const, unit: 'H37.001' };
  const paidInto = (...more: Province['accounts']) =>
    defineProvince({ ...lang, accounts: [...lang.accounts, ...more] });
  expect(accountOf(paidInto({ ...own, account: '11223344' }), { kind: 'committee', code: 'H37.001' })?.account).toBe(
    '11223344',
  );
  expect(() => paidInto(own, own)).toThrow('two accounts');
  expect(() => paidInto({ ...own, unit: 'H37.999' })).toThrow('H37.999 is no agency of the kind committee');
});

test.each([
  ['Phường', 'Đông Kinh', 'Ủy ban nhân dân phường Đông Kinh', 'People’s Committee of Đông Kinh'],
  ['Xã', 'Quốc Khánh', 'Ủy ban nhân dân xã Quốc Khánh', 'People’s Committee of Quốc Khánh'],
  ['Đặc khu', 'Vân Đồn', 'Ủy ban nhân dân đặc khu Vân Đồn', 'People’s Committee of Vân Đồn'],
])('the agency of %s %s is %s, %s', (kind, name, vi, en) => {
  expect(agencyName({ name, fullName: `${kind} ${name}` })).toEqual({ vi, en });
});

describe.each(years)('the holidays of $year', (year) => {
  const off = year.off.map(({ date }) => date);
  const work = year.work.map(({ date }) => date);

  test('are of that year, in order, each once', () => {
    for (const dates of [off, work]) {
      expect(dates.filter((date) => !date.startsWith(`${year.year}-`))).toEqual([]);
      expect([...new Set(dates)].toSorted()).toEqual(dates);
    }
    expect(HolidayYear.parse(structuredClone(year))).toEqual(year);
  });
  test('stand for a province that opens on weekends too; a day in lieu or a swap is a weekday, made up on a weekend', () => {
    const onWeekends = year.off.filter(({ date }) => weekdayOf(date) > 5);
    expect(onWeekends.filter(({ kind }) => kind !== 'holiday')).toEqual([]);
    expect(year.off.filter(({ kind }) => kind === 'compensation')).toHaveLength(onWeekends.length);
    expect(work.filter((date) => weekdayOf(date) < 6)).toEqual([]);
    expect(work).toHaveLength(year.off.filter(({ kind }) => kind === 'swap').length);
  });
  test('hold the days that the law names', () => {
    for (const day of ['01-01', '04-30', '09-02']) expect(off).toContain(`${year.year}-${day}`);
    expect(off.includes(`${year.year}-11-24`)).toBe(year.year >= 2026);
  });
});

test('the years are known from 2025 to 2027, and a projected year says so', () => {
  expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  expect(years.filter(({ unverified }) => unverified !== undefined).map(({ year }) => year)).toEqual([2027]);
});

test('a procedure that no agency of a province decides is named, with the province', async () => {
  const catalogue = await readCatalogue();
  expect(agencyFaults(catalogue, provinces)).toEqual([]);
  const without = provinces.map((province) => ({ ...province, communal: province === lang ? [] : province.communal }));
  // The committees of communes stand with the communes themselves.
  const communal = catalogue.flatMap(({ slug, editions }) =>
    editions.flatMap(({ id, decides }) =>
      decides === 'police' || decides === 'economy' ? [{ slug, id, decides }] : [],
    ),
  );
  expect(communal.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['temporary-residence', 'household-business']),
  );
  const faults = agencyFaults(catalogue, without);
  expect(faults.filter(({ place }) => place.endsWith('decides'))).toEqual(
    communal.map(({ slug, id, decides }) => ({
      file: `procedures/${slug}.ts`,
      place: `${id}, decides`,
      reason: `provinces/lang-son.ts has no agency ${decides}`,
    })),
  );
  // Nor could it be asked what an economy division knows of land.
  expect(faults).toContainEqual({
    file: 'procedures/land-change.ts',
    place: '2026-01, consult',
    reason: 'provinces/lang-son.ts has no agency economy',
  });
});
