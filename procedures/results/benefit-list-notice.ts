import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { socialInsurance } from './issuers.ts';
import { list, money, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'benefit-list-notice',
  code: 'KQ.G24.000005',
  name: {
    vi: 'Thông báo danh sách giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe',
    en: 'List of sickness, maternity and recovery benefits granted',
  },
  procedures: ['1.001667', '2.000693'],
  services: [],
  ground: 'Trang thủ tục 2.000693 trên Cổng Dịch vụ công quốc gia',
  issuer: socialInsurance,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    text('requester.name', 'Người sử dụng lao động', 'Employer'),
    optional(text('requester.identifier', 'Mã số của người sử dụng lao động', 'Code of the employer')),
    text('benefit.kind', 'Chế độ', 'Benefit'),
    text('benefit.batch', 'Đợt', 'Batch'),
    money('benefit.total', 'Tổng số tiền', 'Total'),
    optional(text('benefit.account', 'Tài khoản nhận tiền', 'Account')),
    list(
      'persons',
      'Người được hưởng',
      'Beneficiaries',
      text('name', 'Họ, chữ đệm, tên', 'Full name'),
      text('number', 'Số định danh, cũng là mã số BHXH', 'Personal identifier, which is the insurance number too'),
      text('period', 'Thời gian hưởng', 'Period'),
      money('amount', 'Số tiền', 'Amount'),
    ),
  ],
  sample: {
    number: '96/TB-BHXH',
    holder: { name: 'Hoàng Thị Mỹ Duyên', identifier: '020199005678' },
    content: {
      requester: { name: 'Công ty TNHH Hồi Xứ Lạng', identifier: '4900967890' },
      benefit: { kind: 'Thai sản', batch: '11/2026', total: '36480000', account: '8410 2050 9012, Agribank Lạng Sơn' },
      persons: [
        { name: 'Hoàng Thị Mỹ Duyên', number: '020199005678', period: '06 tháng, từ 05/11/2026', amount: '34800000' },
        { name: 'Lý Thị Sen', number: '020188009911', period: '05 ngày', amount: '1680000' },
      ],
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.000693, 1.001667 (read 2026-07-20)'],
  unverified: [
    'fields: that the personal identifier is the insurance number too since August 2025 is general knowledge',
    ownLayout,
    ownFields,
    ownNumber,
  ],
});
