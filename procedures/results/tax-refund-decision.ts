import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { taxOffice } from './issuers.ts';
import { list, money, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'tax-refund-decision',
  code: 'KQ.G12.000548',
  name: { vi: 'Quyết định hoàn thuế', en: 'Decision to refund tax' },
  procedures: ['2.002233'],
  services: [],
  ground: 'Trang thủ tục 2.002233 trên Cổng Dịch vụ công quốc gia',
  issuer: taxOffice,
  family: 'decision',
  signatures: ['officer', 'seal'],
  fields: [
    list('grounds', 'Căn cứ ban hành', 'Grounds of the decision', text('text', 'Căn cứ', 'Ground')),
    text('refund.tax', 'Loại thuế', 'Tax'),
    text('refund.period', 'Kỳ tính thuế (năm)', 'Year'),
    text('refund.taxNumber', 'Mã số thuế', 'Tax number'),
    money('refund.amount', 'Số tiền hoàn', 'Amount'),
    text('refund.account', 'Tài khoản', 'Account'),
    text('refund.bank', 'Ngân hàng', 'Bank'),
  ],
  sample: {
    number: '318/QĐ-T',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      grounds: [
        { text: 'Căn cứ quy định về chức năng, nhiệm vụ, quyền hạn của Thuế tỉnh Lạng Sơn' },
        { text: 'Căn cứ quy định của pháp luật về quản lý thuế' },
        { text: 'Xét hồ sơ quyết toán thuế thu nhập cá nhân của bà Nông Thị Mai' },
      ],
      refund: {
        tax: 'Thuế thu nhập cá nhân',
        period: '2025',
        taxNumber: '020195003381',
        amount: '3716500',
        account: '19001234567',
        bank: 'Ngân hàng TMCP Ngoại thương Việt Nam, chi nhánh Lạng Sơn',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.002233 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
