import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { taxOffice } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'tax-registration',
  code: 'KQ.G12.000853',
  name: { vi: 'Giấy chứng nhận đăng ký thuế', en: 'Tax registration certificate' },
  procedures: ['1.008498'],
  services: [21],
  ground: 'Trang thủ tục 1.008498 trên Cổng Dịch vụ công quốc gia (Quyết định 1109/QĐ-BTC)',
  issuer: taxOffice,
  family: 'certificate',
  signatures: ['officer', 'seal'],
  fields: [
    optional(text('person.residence', 'Nơi cư trú', 'Residence')),
    text('tax.number', 'Mã số thuế', 'Tax number'),
    text('tax.office', 'Cơ quan thuế quản lý', 'Tax office'),
    optional(text('tax.business', 'Ngành nghề kinh doanh', 'Line of business')),
    optional(date('tax.since', 'Ngày cấp mã số thuế', 'Issued on')),
  ],
  sample: {
    number: '905/2026/ĐKT',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      person: { residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn' },
      tax: {
        number: '020097002218',
        office: 'Thuế cơ sở 1 tỉnh Lạng Sơn',
        business: 'Bán buôn rau, quả',
        since: '2026-11-23',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.008498 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
