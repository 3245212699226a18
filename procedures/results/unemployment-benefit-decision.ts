import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { homeAffairs } from './issuers.ts';
import { date, list, money, noCode, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'unemployment-benefit-decision',
  name: { vi: 'Quyết định về việc hưởng trợ cấp thất nghiệp', en: 'Decision on unemployment benefit' },
  procedures: [],
  services: [25],
  ground: 'Chỉ thị 24/CT-TTg (2025): 25 dịch vụ công thiết yếu, theo báo chí',
  issuer: homeAffairs,
  family: 'decision',
  signatures: ['officer', 'seal'],
  fields: [
    list('grounds', 'Căn cứ ban hành', 'Grounds of the decision', text('text', 'Căn cứ', 'Ground')),
    text('insurance.number', 'Mã số bảo hiểm xã hội', 'Insurance number'),
    text('benefit.months', 'Số tháng hưởng', 'Months'),
    date('benefit.from', 'Từ ngày', 'From'),
    date('benefit.until', 'Đến ngày', 'Until'),
    money('benefit.amount', 'Mức hưởng hằng tháng', 'Monthly amount'),
    text('benefit.place', 'Nơi nhận', 'Where to receive it'),
  ],
  sample: {
    number: '1290/QĐ-SNV',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      grounds: [
        { text: 'Căn cứ quy định về chức năng, nhiệm vụ, quyền hạn của Sở Nội vụ tỉnh Lạng Sơn' },
        { text: 'Căn cứ quy định của pháp luật về bảo hiểm thất nghiệp' },
        { text: 'Xét đề nghị của bà Nông Thị Mai' },
      ],
      insurance: { number: '2016123456' },
      benefit: {
        months: '03',
        from: '2026-12-01',
        until: '2027-02-28',
        amount: '4260000',
        place: 'tài khoản số 8410 2050 9012 tại Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam',
      },
    },
  },
  sources: ['cafef.vn, plo.vn and dantri.com.vn, 1 and 2 October 2025: the list of the 25 services'],
  unverified: [
    noCode,
    ownLayout,
    ownFields,
    ownNumber,
    'ground: the list was read in the press, its annex was not',
    'issuer: which agency decides was read as the Ministry of Home Affairs only',
  ],
});
