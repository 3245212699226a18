import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communeCommittee } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'death-extract-copy',
  code: 'KQ.G15.000342',
  name: { vi: 'Bản sao Trích lục khai tử', en: 'Copy of a death extract' },
  procedures: ['2.000635'],
  services: [],
  ground: 'Trang thủ tục 2.000635 trên Cổng Dịch vụ công quốc gia (Quyết định 163/QĐ-BTP)',
  issuer: communeCommittee,
  family: 'extract',
  signatures: ['officer', 'seal'],
  fields: [
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
    optional(text('registration.place', 'Nơi đăng ký', 'Where registered')),
    optional(text('registration.number', 'Số đăng ký', 'Register number')),
    optional(date('registration.date', 'Ngày đăng ký', 'Date of registration')),
  ],
  sample: {
    number: '77/TLKT-BS',
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
      registration: { place: 'Ủy ban nhân dân phường Đông Kinh, tỉnh Lạng Sơn', number: '41/2026', date: '2026-11-20' },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.000635 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
