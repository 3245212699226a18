import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { taxOffice } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'tax-office-move',
  code: 'KQ.G12.000835',
  name: {
    vi: 'Thông báo người nộp thuế chuyển địa điểm (mẫu 09-MST)',
    en: 'Notice that a taxpayer moves (form 09-MST)',
  },
  procedures: ['1.008504'],
  services: [21],
  ground: 'Trang thủ tục 1.008504 trên Cổng Dịch vụ công quốc gia (Quyết định 4472/QĐ-BTC)',
  issuer: taxOffice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    optional(text('business.name', 'Tên hộ kinh doanh', 'Name of the business')),
    text('tax.number', 'Mã số thuế', 'Tax number'),
    text('tax.from', 'Cơ quan thuế nơi chuyển đi', 'Tax office it leaves'),
    text('tax.to', 'Cơ quan thuế nơi chuyển đến', 'Tax office that takes over'),
    text('move.address', 'Địa chỉ mới', 'New address'),
    date('move.from', 'Chuyển từ ngày', 'Moves on'),
  ],
  sample: {
    number: '412/TB-CĐĐ',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      business: { name: 'Hộ kinh doanh Vi Thắng' },
      tax: { number: '020097002218', from: 'Thuế cơ sở 1 tỉnh Lạng Sơn', to: 'Thuế cơ sở 3 tỉnh Thanh Hóa' },
      move: { address: 'Số 7 đường Lê Hoàn, phường Hạc Thành, tỉnh Thanh Hóa', from: '2026-12-01' },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.008504 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
