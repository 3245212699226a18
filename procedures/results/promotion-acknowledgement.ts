import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { industryAndTrade } from './issuers.ts';
import { date, money, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'promotion-acknowledgement',
  name: { vi: 'Giấy tiếp nhận thông báo hoạt động khuyến mại', en: 'Acknowledgement of a sales promotion notice' },
  procedures: ['2.000033'],
  services: [],
  ground: 'Thông báo hoạt động khuyến mại (bản ghi 2.000033)',
  issuer: industryAndTrade,
  family: 'notice',
  signatures: ['seal'],
  fields: [
    optional(date('promotion.filed', 'Đã thông báo ngày', 'Notified on')),
    text('promotion.name', 'Tên chương trình', 'Programme'),
    text('promotion.kind', 'Hình thức', 'Form'),
    optional(date('promotion.from', 'Từ ngày', 'From')),
    optional(date('promotion.until', 'Đến ngày', 'Until')),
    text('promotion.area', 'Địa bàn', 'Area'),
    optional(text('promotion.goods', 'Hàng hóa, dịch vụ', 'Goods and services')),
    optional(money('promotion.value', 'Tổng giá trị', 'Total value')),
  ],
  sample: {
    number: '402/SCT-QLTM',
    holder: { name: 'Công ty TNHH Hồi Xứ Lạng', identifier: '4900876543' },
    content: {
      promotion: {
        filed: '2026-11-19',
        name: 'Tri ân khách hàng cuối năm',
        kind: 'giảm giá',
        from: '2026-12-01',
        until: '2026-12-31',
        area: 'tỉnh Lạng Sơn',
        goods: 'tinh dầu hồi, trà hồi',
        value: '85000000',
      },
    },
  },
  sources: ['thuvienphapluat.vn: the rules on notices of sales promotion'],
  unverified: [
    noCode,
    ownLayout,
    ownFields,
    ownNumber,
    'signatures: nobody decides on a notice; that the seal alone makes its acknowledgement valid is our reading',
    'procedures: the code 2.000033 was not read at its source',
    'ground: the notice is sourced, that an acknowledgement answers it is not',
  ],
});
