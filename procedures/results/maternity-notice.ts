import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { socialInsurance } from './issuers.ts';
import { date, money, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'maternity-notice',
  code: 'KQ.G24.000054',
  name: {
    vi: 'Thông báo danh sách giải quyết hưởng chế độ thai sản đối với người không còn quan hệ lao động và người tham gia bảo hiểm xã hội tự nguyện',
    en: 'List of maternity benefits granted to people without an employer and to the voluntarily insured',
  },
  procedures: ['2.000693'],
  services: [],
  ground: 'Trang thủ tục 2.000693 trên Cổng Dịch vụ công quốc gia (Quyết định 1222/QĐ-BTC)',
  issuer: socialInsurance,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    text('insurance.number', 'Mã số BHXH', 'Insurance number'),
    date('child.born', 'Ngày sinh của con', 'Child born on'),
    optional(text('benefit.period', 'Thời gian hưởng', 'Period')),
    money('benefit.amount', 'Số tiền', 'Amount'),
    text('benefit.place', 'Nơi nhận', 'Paid to'),
  ],
  sample: {
    number: '131/TB-BHXH',
    holder: { name: 'Hoàng Thị Mỹ Duyên', identifier: '020199005678' },
    content: {
      insurance: { number: '2014005678' },
      child: { born: '2026-11-05' },
      benefit: {
        period: '06 tháng, từ 05/11/2026',
        amount: '34800000',
        place: '8410 2050 9012, Agribank Lạng Sơn',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.000693 (read 2026-07-20)'],
  unverified: ['name: shortened; the page’s own has a slip of the pen', ownLayout, ownFields, ownNumber],
});
