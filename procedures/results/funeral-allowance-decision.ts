import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { socialInsurance } from './issuers.ts';
import { date, list, money, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'funeral-allowance-decision',
  code: 'KQ.G24.000063',
  name: { vi: 'Quyết định về việc hưởng trợ cấp mai táng', en: 'Decision on a funeral allowance' },
  procedures: ['2.000821'],
  services: [18],
  ground: 'Trang thủ tục 2.000821 trên Cổng Dịch vụ công quốc gia',
  issuer: socialInsurance,
  family: 'decision',
  signatures: ['officer', 'seal'],
  fields: [
    list('grounds', 'Căn cứ ban hành', 'Grounds of the decision', text('text', 'Căn cứ', 'Ground')),
    text('deceased.name', 'Người chết', 'Deceased'),
    date('deceased.date', 'Ngày chết', 'Died on'),
    text('beneficiary.relation', 'Quan hệ với người chết', 'Relation to the deceased'),
    money('allowance.amount', 'Mức trợ cấp', 'Amount'),
    text('allowance.place', 'Nơi nhận trợ cấp', 'Where to receive it'),
  ],
  sample: {
    number: '742/QĐ-BHXH',
    holder: { name: 'Lương Thị Bích', identifier: '020175001902' },
    content: {
      grounds: [
        { text: 'Căn cứ quy định về chức năng, nhiệm vụ, quyền hạn của Bảo hiểm xã hội tỉnh Lạng Sơn' },
        { text: 'Căn cứ quy định của pháp luật về bảo hiểm xã hội' },
        { text: 'Xét hồ sơ đề nghị của bà Lương Thị Bích' },
      ],
      deceased: { name: 'Lương Văn Sình', date: '2026-11-18' },
      beneficiary: { relation: 'con' },
      allowance: {
        amount: '23400000',
        place:
          'tài khoản số 8410 2050 9012 tại Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam, chi nhánh Lạng Sơn',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.000821 (read 2026-07-20)'],
  unverified: [
    ownLayout,
    ownFields,
    ownNumber,
    'services: the linked procedure ends in one of several decisions; this is the one on the funeral allowance',
  ],
});
