import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { provincePolice } from './issuers.ts';
import { date, money, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'traffic-fine-payment',
  name: { vi: 'Xác nhận nộp tiền phạt vi phạm hành chính giao thông', en: 'Confirmation that a traffic fine was paid' },
  procedures: [],
  services: [8],
  ground: 'Chỉ thị 24/CT-TTg (2025): 25 dịch vụ công thiết yếu, theo báo chí',
  issuer: provincePolice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    text('offence.plate', 'Biển số xe', 'Plate'),
    text('offence.description', 'Hành vi vi phạm', 'Offence'),
    text('offence.decision', 'Quyết định xử phạt', 'Penalty decision'),
    date('offence.decided', 'Ngày quyết định', 'Date of the decision'),
    money('payment.amount', 'Số tiền đã nộp', 'Amount paid'),
    optional(date('payment.date', 'Ngày nộp', 'Paid on')),
    optional(text('payment.reference', 'Mã giao dịch', 'Reference')),
  ],
  sample: {
    number: '3021/XN-CSGT',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      offence: {
        plate: '12AA-123.45',
        description: 'không chấp hành hiệu lệnh của đèn tín hiệu giao thông',
        decision: 'số 1187/QĐ-XPHC',
        decided: '2026-11-16',
      },
      payment: { amount: '4500000', date: '2026-11-21', reference: 'FT26325001187' },
    },
  },
  sources: ['cafef.vn, plo.vn and dantri.com.vn, 1 and 2 October 2025: the list of the 25 services'],
  unverified: [
    noCode,
    ownLayout,
    ownFields,
    ownNumber,
    'ground: the list was read in the press, its annex was not; how payment is confirmed was not found',
  ],
});
