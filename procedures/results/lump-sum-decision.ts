import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { socialInsurance } from './issuers.ts';
import { list, money, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'lump-sum-decision',
  code: 'KQ.G24.000030',
  name: { vi: 'Quyết định về việc hưởng bảo hiểm xã hội một lần', en: 'Decision on lump-sum social insurance' },
  procedures: ['1.001613'],
  services: [],
  ground: 'Trang thủ tục 1.001613 trên Cổng Dịch vụ công quốc gia',
  issuer: socialInsurance,
  family: 'decision',
  signatures: ['officer', 'seal'],
  fields: [
    list('grounds', 'Căn cứ ban hành', 'Grounds of the decision', text('text', 'Căn cứ', 'Ground')),
    text('insurance.number', 'Mã số bảo hiểm xã hội', 'Insurance number'),
    text('insurance.period', 'Thời gian đóng', 'Time paid in'),
    money('allowance.amount', 'Mức hưởng', 'Amount'),
    text('allowance.place', 'Nơi nhận', 'Where to receive it'),
  ],
  sample: {
    number: '811/QĐ-BHXH',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      grounds: [
        { text: 'Căn cứ quy định về chức năng, nhiệm vụ, quyền hạn của Bảo hiểm xã hội tỉnh Lạng Sơn' },
        { text: 'Xét hồ sơ đề nghị của bà Nông Thị Mai' },
      ],
      insurance: { number: '2016123456', period: '03 năm 08 tháng' },
      allowance: {
        amount: '41215000',
        place: 'tài khoản số 8410 2050 9012 tại Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.001613 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
