import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communeCommittee } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

type Declared = Parameters<typeof defineResultKind>[0];

/** What every extract says of the entry it is taken from. */
export const registration = [
  optional(text('registration.place', 'Nơi đăng ký', 'Where registered')),
  optional(text('registration.number', 'Số đăng ký', 'Register number')),
  optional(date('registration.date', 'Ngày đăng ký', 'Date of registration')),
];

/** How such an entry looks on a sample. */
export const registered = (number: string, on: string) => ({
  place: 'Ủy ban nhân dân phường Đông Kinh, tỉnh Lạng Sơn',
  number,
  date: on,
});

/** An extract of the civil-status register, as the page of this procedure has it. */
export const extractBy = (
  procedure: string,
  kind: Pick<Declared, 'slug' | 'code' | 'name' | 'services' | 'fields' | 'sample'>,
) =>
  defineResultKind({
    ...kind,
    procedures: [procedure],
    ground: `Trang thủ tục ${procedure} trên Cổng Dịch vụ công quốc gia (Quyết định 163/QĐ-BTP)`,
    issuer: communeCommittee,
    family: 'extract',
    signatures: ['officer', 'seal'],
    sources: [`dichvucong.gov.vn, thủ tục ${procedure} (read 2026-07-20)`],
    unverified: [ownLayout, ownFields, ownNumber],
  });

/** A copy of an extract: one procedure and one code for births, deaths and marriages. */
export const extractCopy = (kind: Pick<Declared, 'slug' | 'name' | 'fields' | 'sample'>) =>
  extractBy('2.000635', { ...kind, code: 'KQ.G15.000342', services: [] });

/** What an extract says of a death, and its copy too. */
export const death = [
  optional(date('deceased.birth', 'Ngày, tháng, năm sinh', 'Date of birth')),
  optional(text('deceased.sex', 'Giới tính', 'Sex')),
  optional(text('deceased.ethnicity', 'Dân tộc', 'Ethnic group')),
  optional(text('deceased.nationality', 'Quốc tịch', 'Nationality')),
  optional(text('deceased.residence', 'Nơi cư trú cuối cùng', 'Last residence')),
  optional(text('death.hour', 'Giờ chết', 'Hour of death')),
  date('death.date', 'Ngày chết', 'Date of death'),
  optional(text('death.place', 'Nơi chết', 'Place of death')),
  optional(text('death.cause', 'Nguyên nhân chết', 'Cause of death')),
  optional(text('death.notice', 'Giấy báo tử hoặc giấy tờ thay thế', 'Notice of death, or what stands for it')),
  ...registration,
];

/** A death on a sample; everybody in it is invented. */
export const sampleDeath = {
  holder: { name: 'Lương Văn Sình', identifier: '020048000127' },
  content: {
    deceased: {
      birth: '1948-03-09',
      sex: 'Nam',
      ethnicity: 'Nùng',
      nationality: 'Việt Nam',
      residence: 'Thôn Nà Pàn, xã Hữu Lũng, tỉnh Lạng Sơn',
    },
    death: {
      hour: '04 giờ 20 phút',
      date: '2026-11-18',
      place: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
      cause: 'Bệnh',
      notice: 'Số 214/GBT, ngày 18/11/2026, Bệnh viện Đa khoa tỉnh Lạng Sơn cấp',
    },
    registration: registered('41/2026', '2026-11-20'),
  },
};
