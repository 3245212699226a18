/**
 * Who decides beside the People’s Committees, as the services of a province name them. Codes below the province are not
 * published: letters that say what each is stand in for them.
 */

/** `Tỉnh Lạng Sơn` becomes `tỉnh Lạng Sơn` within a name. */
const within = (fullName: string): string => `${fullName.charAt(0).toLowerCase()}${fullName.slice(1)}`;

export const agencyDoubts = [
  'agencies[].code: codes of these agencies are not published; letters after the province’s own stand in',
  'agencies[].name: as such agencies are named since July 2025; that of this province was not read at its source',
  'communal: name and code of these agencies; each commune’s own was not read at its source',
  'accounts: an example; into which account the fees are paid was not found, and the province gives its own',
];

/** What each commune has beside its committee. */
export const communal = [
  {
    kind: 'police' as const,
    level: 'CA',
    name: { vi: 'Công an', en: 'Police of' },
    above: 'province-police' as const,
  },
  {
    kind: 'economy' as const,
    level: 'KT',
    name: { vi: 'Phòng Kinh tế', en: 'Economic division of' },
    above: 'committee' as const,
  },
];

/** The agencies of a province; `code` and `fullName` are the province’s own. */
export const usualAgencies = (code: string, fullName: string, en: string) => {
  const place = within(fullName);
  const bare = fullName.replace(/^(Tỉnh|Thành phố) /, '');
  return [
    {
      kind: 'province-police' as const,
      code: `${code}.CA`,
      name: { vi: `Công an ${place}`, en: `Police of ${en}` },
      above: 'Bộ Công an',
    },
    {
      kind: 'social-insurance' as const,
      code: `${code}.BH`,
      name: { vi: `Bảo hiểm xã hội ${place}`, en: `Social Insurance of ${en}` },
      above: 'Bảo hiểm xã hội Việt Nam',
    },
    {
      kind: 'tax' as const,
      code: `${code}.TH`,
      name: { vi: `Thuế ${place}`, en: `Tax Office of ${en}` },
      above: 'Cục Thuế',
    },
    {
      kind: 'land-office' as const,
      code: `${code}.DD`,
      name: { vi: `Văn phòng đăng ký đất đai ${place}`, en: `Land Registration Office of ${en}` },
      above: 'Sở Nông nghiệp và Môi trường',
    },
    {
      kind: 'electricity' as const,
      code: `${code}.DL`,
      name: { vi: `Công ty Điện lực ${bare}`, en: `Power Company of ${en}` },
      above: 'Tập đoàn Điện lực Việt Nam',
    },
    {
      kind: 'education' as const,
      code: `${code}.GD`,
      name: { vi: `Sở Giáo dục và Đào tạo ${place}`, en: `Department of Education and Training of ${en}` },
      above: place,
    },
    {
      kind: 'home-affairs' as const,
      code: `${code}.NV`,
      name: { vi: `Sở Nội vụ ${place}`, en: `Department of Home Affairs of ${en}` },
      above: place,
    },
    {
      kind: 'industry-and-trade' as const,
      code: `${code}.CT`,
      name: { vi: `Sở Công Thương ${place}`, en: `Department of Industry and Trade of ${en}` },
      above: place,
    },
  ];
};
