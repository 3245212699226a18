import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { socialInsurance } from './issuers.ts';
import { list, money, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'benefit-list-notice',
  code: 'KQ.G24.000005',
  name: {
    vi: 'Thông báo danh sách giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe',
    en: 'List of sickness, maternity and recovery benefits granted',
  },
  procedures: ['2.000693', '1.001667'],
  services: [],
  ground: 'Trang thủ tục 2.000693 trên Cổng Dịch vụ công quốc gia',
  issuer: socialInsurance,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    text('benefit.kind', 'Chế độ', 'Benefit'),
    text('benefit.batch', 'Đợt', 'Batch'),
    money('benefit.total', 'Tổng số tiền', 'Total'),
    list(
      'persons',
      'Người được hưởng',
      'Beneficiaries',
      text('name', 'Họ, chữ đệm, tên', 'Full name'),
      text('number', 'Mã số BHXH', 'Insurance number'),
      text('period', 'Thời gian hưởng', 'Period'),
      money('amount', 'Số tiền', 'Amount'),
    ),
  ],
  sample: {
    number: '96/TB-BHXH',
    holder: { name: 'Công ty TNHH Hồi Xứ Lạng', identifier: 'TB0123Z' },
    content: {
      benefit: { kind: 'Thai sản', batch: '11/2026', total: '36480000' },
      persons: [
        { name: 'Hoàng Thị Mỹ Duyên', number: '2014005678', period: '06 tháng, từ 05/11/2026', amount: '34800000' },
        { name: 'Lý Thị Sen', number: '2015009911', period: '05 ngày', amount: '1680000' },
      ],
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.000693, 1.001667 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
