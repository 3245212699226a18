import { expect, test } from 'vitest';
import { Agency, AgencyCode, ProvincialKind, type AgencyKind } from '../../core/agency.ts';
import { agenciesOf, agencyOf, defineProvince, decidingAgency } from '../../core/province.ts';
import hue from '../../provinces/hue.ts';
import thanhHoa from '../../provinces/thanh-hoa.ts';
import { province } from './samples.ts';

test.each([
  ['H37', true],
  ['H37.001', true],
  ['G09.20.1A.ABC', true],
  ['Z37', false],
  ['H3', false],
  ['H37.', false],
  ['H37.0001', false],
  ['H37.001.002.003.004', false],
  ['000.00.00.H56', false],
])('%s is an identifier of an agency: %s', (code, is) => {
  expect(AgencyCode.safeParse(code).success).toBe(is);
});

test.each([province, thanhHoa, hue])(
  '$slug: each agency has its identifier, its name, its parent and its counter',
  (of) => {
    const agencies = agenciesOf(of);
    for (const agency of agencies) expect(Agency.safeParse(agency).success).toBe(true);
    expect(agencies).toHaveLength(3 * of.communes.length + ProvincialKind.options.length + 1);
    expect(new Set(agencies.map(({ code }) => code)).size).toBe(agencies.length);
    const codes: readonly (string | undefined)[] = agencies.map(({ code }) => code);
    expect(agencies.filter(({ parent }) => !codes.includes(parent)).map(({ code }) => code)).toEqual([of.agency.code]);
  },
);

test('a commune’s agency is named as its seal names it', () => {
  expect(agencyOf(province, 'H37.001')).toMatchObject({
    name: { vi: 'Ủy ban nhân dân phường Đông Kinh' },
    oneStop: { name: { vi: 'Trung tâm Phục vụ hành chính công phường Đông Kinh' } },
  });
  expect(agencyOf(province, 'H56.001')).toBeUndefined();
});

test('who decides what arises in a commune: its committee, its police, or an agency of the province', () => {
  const [commune] = province.communes;
  if (commune === undefined) throw new Error('a province without communes');
  const deciding = (kind: AgencyKind) => {
    const { code, name, above, place, parent } = decidingAgency(province, kind, commune);
    return [code, name.vi, above, place, parent];
  };
  expect(deciding('committee')).toEqual([
    'H37.001',
    'Ủy ban nhân dân phường Đông Kinh',
    'tỉnh Lạng Sơn',
    'Đông Kinh',
    'H37',
  ]);
  expect(deciding('police')).toEqual([
    'H37.001.CA',
    'Công an phường Đông Kinh',
    'Công an tỉnh Lạng Sơn',
    'Đông Kinh',
    'H37.CA',
  ]);
  expect(deciding('social-insurance')).toEqual([
    'H37.BH',
    'Bảo hiểm xã hội tỉnh Lạng Sơn',
    'Bảo hiểm xã hội Việt Nam',
    'Lạng Sơn',
    'H37',
  ]);
  expect(() => decidingAgency({ ...province, agencies: [] }, 'tax', commune)).toThrow('lang-son has no agency tax');
});

test.each([
  [province, 'Trung tâm Phục vụ hành chính công tỉnh Lạng Sơn'],
  [hue, 'Trung tâm Phục vụ hành chính công thành phố Huế'],
])('$slug is a province or a city of that level, and its counter says which', (of, vi) => {
  expect(agencyOf(of, of.agency.code)?.oneStop.name.vi).toBe(vi);
});

test('a commune whose identifier is not below its province’s is an error', () => {
  const [first, ...others] = province.communes;
  if (first === undefined) throw new Error('a province without communes');
  const communes = [{ ...first, unit: 'H56.001' }, ...others];
  expect(() => defineProvince({ ...province, communes })).toThrow('H56.001');
});
