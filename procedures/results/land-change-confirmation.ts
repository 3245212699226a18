import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { landOffice } from './issuers.ts';
import { date, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'land-change-confirmation',
  name: { vi: 'Xác nhận đăng ký biến động quyền sử dụng đất', en: 'Confirmation of a change of land-use rights' },
  procedures: ['1.013831'],
  services: [19],
  ground: 'Trang thủ tục 1.013831 trên Cổng Dịch vụ công quốc gia (Quyết định 3380/QĐ-BNNMT)',
  issuer: landOffice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    optional(text('owner.residence', 'Địa chỉ', 'Address')),
    text('plot.number', 'Thửa đất số', 'Plot'),
    text('plot.sheet', 'Tờ bản đồ số', 'Map sheet'),
    text('plot.address', 'Địa chỉ thửa đất', 'Where the plot is'),
    text('plot.area', 'Diện tích (m²)', 'Area (m²)'),
    optional(text('plot.purpose', 'Mục đích sử dụng', 'Land use')),
    optional(text('certificate.serial', 'Số phát hành của giấy chứng nhận', 'Serial of the certificate')),
    text('change.description', 'Nội dung biến động', 'What changed'),
    text('change.basis', 'Căn cứ biến động', 'On what basis'),
    optional(date('change.date', 'Có hiệu lực từ ngày', 'In force from')),
  ],
  sample: {
    number: '667/XN-VPĐKĐĐ',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      owner: { residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn' },
      plot: {
        number: '114',
        sheet: '27',
        address: 'Khối 5, phường Đông Kinh, tỉnh Lạng Sơn',
        area: '86,5',
        purpose: 'Đất ở tại đô thị',
      },
      certificate: { serial: 'AA 01234567' },
      change: {
        description: 'nhận chuyển nhượng quyền sử dụng đất từ bà Hứa Thị Kiều',
        basis: 'Hợp đồng chuyển nhượng số 219, chứng thực ngày 10/11/2026',
        date: '2026-11-23',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.013831 (read 2026-07-20)'],
  unverified: [noCode, ownLayout, ownFields, ownNumber],
});
