import type { PaperKind } from '../../core/procedure/paper-kind.ts';
import type { Text } from '../../core/text.ts';
import type { FieldRule, PaperRule } from './paper-rule.ts';

const a4 = 11.69;
/** ISO/IEC 7810 ID-1: 85.60 mm. */
const card = 3.37;
const ownLabels = 'labels composed after papers in use; the wording of the form in force was not read at its source';

const personal = (person: string, of: Text): FieldRule[] => {
  const label = (vi: string, en: string): Text => ({ vi: `${vi} của ${of.vi}`, en: `${of.en}: ${en}` });
  const id = (name: string): string => `${person}.${name}`;
  return [
    { id: id('birth'), label: label('Năm sinh', 'year of birth'), kind: 'year', after: ['nam sinh'], within: person },
    { id: id('ethnicity'), label: label('Dân tộc', 'ethnic group'), kind: 'text', after: ['dan toc'], within: person },
    {
      id: id('nationality'),
      label: label('Quốc tịch', 'nationality'),
      kind: 'text',
      after: ['quoc tich'],
      within: person,
    },
    {
      id: id('residence'),
      label: label('Nơi cư trú', 'residence'),
      kind: 'text',
      after: ['noi cu tru', 'noi dang ky thuong tru', 'noi thuong tru'],
      within: person,
      runsOn: true,
    },
    {
      id: id('identifier'),
      label: label('Số định danh cá nhân', 'personal identifier'),
      kind: 'identifier',
      after: ['so dinh danh ca nhan', 'so cccd', 'so can cuoc', 'giay to tuy than'],
      within: person,
    },
  ];
};

const mother: Text = { vi: 'mẹ', en: 'Mother' };
const father: Text = { vi: 'cha', en: 'Father' };
const wife: Text = { vi: 'vợ', en: 'Wife' };
const husband: Text = { vi: 'chồng', en: 'Husband' };
const spouse = (person: string, of: Text, after: readonly string[]): FieldRule[] => [
  {
    id: `${person}.name`,
    label: { vi: `Họ, chữ đệm, tên ${of.vi}`, en: `${of.en}: full name` },
    kind: 'name',
    after,
    opens: person,
  },
  {
    id: `${person}.birthDate`,
    label: { vi: `Ngày sinh của ${of.vi}`, en: `${of.en}: date of birth` },
    kind: 'date',
    after: ['ngay, thang, nam sinh'],
    within: person,
  },
  ...personal(person, of).filter(({ id }) => !id.endsWith('.birth')),
];

/** What can be read from each kind of paper. */
export const paperRules: Readonly<Record<PaperKind, PaperRule>> = {
  'birth-certificate': {
    name: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
    inches: a4,
    unverified: ownLabels,
    fields: [
      { id: 'number', label: { vi: 'Số', en: 'Number' }, kind: 'number', after: ['so:'] },
      {
        id: 'child.name',
        label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
        kind: 'name',
        after: ['ho, chu dem, ten', 'ho va ten'],
        opens: 'child',
      },
      {
        id: 'child.birthDate',
        label: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
        kind: 'date',
        after: ['ngay, thang, nam sinh'],
        within: 'child',
      },
      { id: 'child.sex', label: { vi: 'Giới tính', en: 'Sex' }, kind: 'text', after: ['gioi tinh'], within: 'child' },
      {
        id: 'child.ethnicity',
        label: { vi: 'Dân tộc', en: 'Ethnic group' },
        kind: 'text',
        after: ['dan toc'],
        within: 'child',
      },
      {
        id: 'child.nationality',
        label: { vi: 'Quốc tịch', en: 'Nationality' },
        kind: 'text',
        after: ['quoc tich'],
        within: 'child',
      },
      {
        id: 'child.birthPlace',
        label: { vi: 'Nơi sinh', en: 'Place of birth' },
        kind: 'text',
        after: ['noi sinh'],
        within: 'child',
        runsOn: true,
      },
      {
        id: 'child.homeTown',
        label: { vi: 'Quê quán', en: 'Home town' },
        kind: 'text',
        after: ['que quan'],
        within: 'child',
        runsOn: true,
      },
      {
        id: 'child.identifier',
        label: { vi: 'Số định danh cá nhân', en: 'Personal identifier' },
        kind: 'identifier',
        after: ['so dinh danh ca nhan'],
        within: 'child',
      },
      {
        id: 'mother.name',
        label: { vi: 'Họ, chữ đệm, tên người mẹ', en: 'Mother: full name' },
        kind: 'name',
        after: ['ho, chu dem, ten nguoi me', 'ho va ten me'],
        opens: 'mother',
      },
      ...personal('mother', mother),
      {
        id: 'father.name',
        label: { vi: 'Họ, chữ đệm, tên người cha', en: 'Father: full name' },
        kind: 'name',
        after: ['ho, chu dem, ten nguoi cha', 'ho va ten cha'],
        opens: 'father',
      },
      ...personal('father', father),
      {
        id: 'registeredAt',
        label: { vi: 'Ngày đăng ký', en: 'Day of registration' },
        kind: 'date',
        after: ['ngay, thang, nam dang ky'],
        opens: 'registration',
      },
    ],
  },
  'birth-notice': {
    name: { vi: 'Giấy chứng sinh', en: 'Birth notice' },
    inches: a4,
    unverified: ownLabels,
    fields: [
      { id: 'number', label: { vi: 'Số', en: 'Number' }, kind: 'number', after: ['so:'] },
      {
        id: 'mother.name',
        label: { vi: 'Họ, chữ đệm, tên mẹ', en: 'Mother: full name' },
        kind: 'name',
        after: ['ho, chu dem, ten me', 'ho va ten me', 'ho ten me'],
        opens: 'mother',
      },
      ...personal('mother', mother),
      {
        id: 'child.birthDate',
        label: { vi: 'Đã sinh con vào ngày', en: 'Child born on' },
        kind: 'date',
        after: ['da sinh con vao luc', 'da sinh con vao', 'sinh luc'],
        opens: 'child',
      },
      {
        id: 'child.birthPlace',
        label: { vi: 'Nơi sinh', en: 'Place of birth' },
        kind: 'text',
        after: ['noi sinh', 'tai:'],
        within: 'child',
        runsOn: true,
      },
      {
        id: 'child.sex',
        label: { vi: 'Giới tính của con', en: 'Child: sex' },
        kind: 'text',
        after: ['gioi tinh cua con', 'gioi tinh'],
        within: 'child',
      },
    ],
  },
  'marriage-certificate': {
    name: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
    inches: a4,
    unverified: ownLabels,
    fields: [
      { id: 'number', label: { vi: 'Số', en: 'Number' }, kind: 'number', after: ['so:'] },
      ...spouse('wife', wife, ['ho, chu dem, ten vo', 'ho va ten vo']),
      ...spouse('husband', husband, ['ho, chu dem, ten chong', 'ho va ten chong']),
      {
        id: 'registeredAt',
        label: { vi: 'Ngày đăng ký', en: 'Day of registration' },
        kind: 'date',
        after: ['ngay, thang, nam dang ky', 'ngay dang ky'],
        opens: 'registration',
      },
    ],
  },
  'identity-card': {
    name: { vi: 'Thẻ căn cước', en: 'Identity card' },
    inches: card,
    unverified: ownLabels,
    fields: [
      {
        id: 'identifier',
        label: { vi: 'Số định danh cá nhân', en: 'Personal identifier' },
        kind: 'identifier',
        after: ['so / no.', 'so/no', 'so dinh danh ca nhan', 'so:'],
      },
      {
        id: 'name',
        label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
        kind: 'name',
        after: ['ho va ten / full name', 'ho, chu dem va ten khai sinh / full name', 'ho va ten'],
        runsOn: true,
      },
      {
        id: 'birthDate',
        label: { vi: 'Ngày sinh', en: 'Date of birth' },
        kind: 'date',
        after: ['ngay sinh / date of birth', 'ngay, thang, nam sinh / date of birth', 'ngay sinh'],
        runsOn: true,
      },
      {
        id: 'sex',
        label: { vi: 'Giới tính', en: 'Sex' },
        kind: 'text',
        after: ['gioi tinh / sex', 'gioi tinh'],
      },
      {
        id: 'residence',
        label: { vi: 'Nơi cư trú', en: 'Residence' },
        kind: 'text',
        after: [
          'noi thuong tru / place of residence',
          'noi cu tru / place of residence',
          'noi thuong tru',
          'noi cu tru',
        ],
        runsOn: true,
      },
      {
        id: 'issuedAt',
        label: { vi: 'Ngày cấp', en: 'Day of issue' },
        kind: 'date',
        after: ['ngay cap', 'ngay, thang, nam cap'],
      },
    ],
  },
};
