import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communeCommittee } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'birth-extract',
  code: 'KQ.G15.000342',
  name: { vi: 'Bản sao Trích lục khai sinh', en: 'Copy of a birth extract' },
  procedures: ['2.000635'],
  services: [],
  ground: 'Trang thủ tục 2.000635 trên Cổng Dịch vụ công quốc gia (Quyết định 163/QĐ-BTP)',
  issuer: communeCommittee,
  family: 'extract',
  signatures: ['officer', 'seal'],
  fields: [
    date('child.birthDate', 'Ngày, tháng, năm sinh', 'Date of birth'),
    optional(text('child.sex', 'Giới tính', 'Sex')),
    optional(text('child.ethnicity', 'Dân tộc', 'Ethnic group')),
    optional(text('child.nationality', 'Quốc tịch', 'Nationality')),
    optional(text('child.birthPlace', 'Nơi sinh', 'Place of birth')),
    optional(text('child.homeTown', 'Quê quán', 'Home town')),
    optional(text('mother.name', 'Người mẹ: họ, chữ đệm, tên', 'Mother: full name')),
    optional(date('mother.birth', 'Người mẹ: ngày hoặc năm sinh', 'Mother: date or year of birth')),
    optional(text('mother.ethnicity', 'Người mẹ: dân tộc', 'Mother: ethnic group')),
    optional(text('mother.nationality', 'Người mẹ: quốc tịch', 'Mother: nationality')),
    optional(text('father.name', 'Người cha: họ, chữ đệm, tên', 'Father: full name')),
    optional(date('father.birth', 'Người cha: ngày hoặc năm sinh', 'Father: date or year of birth')),
    optional(text('father.ethnicity', 'Người cha: dân tộc', 'Father: ethnic group')),
    optional(text('father.nationality', 'Người cha: quốc tịch', 'Father: nationality')),
    optional(text('registration.place', 'Nơi đăng ký', 'Where registered')),
    optional(text('registration.number', 'Số đăng ký', 'Register number')),
    optional(date('registration.date', 'Ngày đăng ký', 'Date of registration')),
  ],
  sample: {
    number: '305/TLKS-BS',
    holder: { name: 'Nguyễn Hoàng Thúy Quỳnh', identifier: '020326001234' },
    content: {
      child: {
        birthDate: '2026-11-05',
        sex: 'Nữ',
        ethnicity: 'Tày',
        nationality: 'Việt Nam',
        birthPlace: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
        homeTown: 'Xã Hữu Lũng, tỉnh Lạng Sơn',
      },
      mother: { name: 'Hoàng Thị Mỹ Duyên', birth: '1998', ethnicity: 'Tày', nationality: 'Việt Nam' },
      father: { name: 'Nguyễn Đình Khương', birth: '1995', ethnicity: 'Kinh', nationality: 'Việt Nam' },
      registration: {
        place: 'Ủy ban nhân dân phường Đông Kinh, tỉnh Lạng Sơn',
        number: '128/2026',
        date: '2026-11-06',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.000635 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
