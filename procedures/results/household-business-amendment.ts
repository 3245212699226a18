import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { businessRegistry } from './issuers.ts';
import { date, list, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'household-business-amendment',
  code: 'KQ.G12.001009',
  name: {
    vi: 'Thông báo nội dung cần sửa đổi, bổ sung hồ sơ đăng ký hộ kinh doanh',
    en: 'Notice of what to amend in a household business dossier',
  },
  procedures: ['1.001612'],
  services: [],
  ground: 'Trang thủ tục 1.001612 trên Cổng Dịch vụ công quốc gia (Quyết định 2353/QĐ-BTC)',
  issuer: businessRegistry,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    text('request.business', 'Tên hộ kinh doanh', 'Name of the business'),
    date('request.filed', 'Ngày nộp', 'Filed on'),
    list(
      'amendments',
      'Nội dung cần sửa đổi, bổ sung',
      'What to amend',
      text('text', 'Nội dung', 'What'),
      text('reason', 'Lý do', 'Why'),
    ),
  ],
  sample: {
    number: '55/TB-ĐKKD',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      request: { business: 'Hộ kinh doanh Rau sạch Thắng Mai', filed: '2026-11-20' },
      amendments: [
        { text: 'Ghi rõ mã ngành cấp bốn của từng ngành, nghề', reason: 'giấy đề nghị mới ghi tên ngành' },
        { text: 'Bổ sung số nhà của địa điểm kinh doanh' },
      ],
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.001612 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
