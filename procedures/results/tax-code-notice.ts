import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { taxOffice } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'tax-code-notice',
  code: 'KQ.G12.000832',
  name: { vi: 'Thông báo mã số thuế cá nhân (mẫu 14-MST)', en: 'Notice of a personal tax number (form 14-MST)' },
  procedures: ['1.008498'],
  services: [21],
  ground: 'Trang thủ tục 1.008498 trên Cổng Dịch vụ công quốc gia (Quyết định 1109/QĐ-BTC)',
  issuer: taxOffice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.residence', 'Nơi cư trú', 'Residence')),
    text('tax.number', 'Mã số thuế', 'Tax number'),
    text('tax.office', 'Cơ quan thuế quản lý', 'Tax office'),
    optional(date('tax.since', 'Ngày cấp', 'Issued on')),
  ],
  sample: {
    number: '2210/TB-T',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      person: { birth: '1995-06-05', residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn' },
      tax: { number: '020195003381', office: 'Thuế cơ sở 1 tỉnh Lạng Sơn', since: '2026-11-23' },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.008498 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
