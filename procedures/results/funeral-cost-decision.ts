import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communeCommittee } from './issuers.ts';
import { date, list, money, noCode, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'funeral-cost-decision',
  name: { vi: 'Quyết định về việc hỗ trợ chi phí mai táng', en: 'Decision on the costs of a funeral' },
  procedures: [],
  services: [18],
  ground: 'Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP',
  issuer: communeCommittee,
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
    number: '742/QĐ-UBND',
    holder: { name: 'Lương Thị Bích', identifier: '020175001902' },
    content: {
      grounds: [
        { text: 'Căn cứ quy định về chức năng, nhiệm vụ, quyền hạn của Ủy ban nhân dân phường Đông Kinh' },
        { text: 'Căn cứ quy định của pháp luật về trợ giúp xã hội' },
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
  sources: ['Nghị định 301/2026/NĐ-CP (30/7/2026): the benefits of the linked procedure'],
  unverified: [
    noCode,
    ownLayout,
    ownFields,
    ownNumber,
    'issuer: the commune’s committee, or the Department of Home Affairs for people with merit',
  ],
});
