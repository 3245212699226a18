import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communePolice } from './issuers.ts';
import { date, list, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'residence-refusal',
  code: 'KQ.G01.000067',
  name: {
    vi: 'Phiếu từ chối tiếp nhận, giải quyết hồ sơ (lĩnh vực cư trú)',
    en: 'Refusal to accept a residence dossier',
  },
  procedures: ['1.004222', '1.004194', '1.002755', '1.010038', '2.000986'],
  services: [3, 4, 17],
  ground: 'Trang thủ tục 1.004222 trên Cổng Dịch vụ công quốc gia (Quyết định 1523/QĐ-BCA-C06)',
  issuer: communePolice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    text('refusal.procedure', 'Thủ tục', 'Procedure'),
    date('refusal.filed', 'Ngày nộp', 'Filed on'),
    optional(text('refusal.residence', 'Nơi cư trú', 'Residence')),
    list('reasons', 'Lý do', 'Reasons', text('text', 'Lý do', 'Reason'), text('ground', 'Căn cứ', 'Ground')),
  ],
  sample: {
    number: '31/PTC-CAP',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      refusal: {
        procedure: 'Đăng ký tạm trú',
        filed: '2026-11-19',
        residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
      },
      reasons: [
        { text: 'Chỗ ở đăng ký không thuộc địa bàn phường Đông Kinh', ground: 'quy định về thẩm quyền đăng ký cư trú' },
        { text: 'Chủ hộ chưa đồng ý trên ứng dụng định danh quốc gia' },
      ],
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.004222, 1.004194 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
