import { expect, test } from 'vitest';
import { Agency, AgencyCode } from '../../core/agency.ts';
import { agenciesOf, agencyOf, defineProvince } from '../../core/province.ts';
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
    expect(agencies).toHaveLength(of.communes.length + 1);
    expect(new Set(agencies.map(({ code }) => code)).size).toBe(agencies.length);
    expect(new Set(agencies.map(({ parent }) => parent))).toEqual(new Set([undefined, of.agency.code]));
  },
);

test('a commune’s agency is named as its seal names it', () => {
  expect(agencyOf(province, 'H37.001')).toMatchObject({
    name: { vi: 'Ủy ban nhân dân phường Đông Kinh' },
    oneStop: { name: { vi: 'Trung tâm Phục vụ hành chính công phường Đông Kinh' } },
  });
  expect(agencyOf(province, 'H56.001')).toBeUndefined();
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
