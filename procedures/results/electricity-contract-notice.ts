import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { electricity } from './issuers.ts';
import { date, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'electricity-contract-notice',
  name: { vi: 'Thông báo về hợp đồng mua bán điện', en: 'Notice of an electricity contract' },
  procedures: [],
  services: [22, 23],
  ground: 'Chỉ thị 24/CT-TTg (2025): 25 dịch vụ công thiết yếu, theo báo chí',
  issuer: electricity,
  family: 'notice',
  signatures: ['seal'],
  fields: [
    text('contract.request', 'Yêu cầu', 'Request'),
    text('contract.customer', 'Mã khách hàng', 'Customer number'),
    text('contract.number', 'Hợp đồng số', 'Contract'),
    optional(date('contract.signed', 'Ngày ký', 'Signed on')),
    optional(text('contract.former', 'Chủ thể trước', 'Former party')),
    text('supply.address', 'Địa điểm sử dụng điện', 'Place of supply'),
    optional(text('supply.purpose', 'Mục đích sử dụng', 'Use')),
    optional(text('supply.power', 'Công suất (kW)', 'Power (kW)')),
    optional(text('supply.meter', 'Số công tơ', 'Meter')),
    optional(text('supply.reading', 'Chỉ số bàn giao', 'Reading at hand-over')),
  ],
  sample: {
    number: '18/TB-PCLS',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      contract: {
        request: 'Thay đổi chủ thể hợp đồng mua bán điện',
        customer: 'PA05LS0012345',
        number: '26/001234',
        signed: '2026-11-21',
        former: 'Hứa Thị Kiều',
      },
      supply: {
        address: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
        purpose: 'sinh hoạt',
        power: '5',
        meter: '2026123456',
        reading: '1.204 kWh',
      },
    },
  },
  sources: ['cafef.vn, plo.vn and dantri.com.vn, 1 and 2 October 2025: the list of the 25 services'],
  unverified: [
    noCode,
    ownLayout,
    ownFields,
    ownNumber,
    'signatures: that the seal alone makes the notice valid is our reading',
    'ground: the list was read in the press, its annex was not; the result is the contract itself, which both sides sign elsewhere',
  ],
});
