import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communePolice } from './issuers.ts';
import { date, list, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'residence-notice',
  code: 'KQ.G01.000065',
  name: {
    vi: 'Thông báo kết quả giải quyết thủ tục về cư trú, hủy bỏ thủ tục về cư trú',
    en: 'Notice of the outcome of a residence procedure',
  },
  procedures: ['1.004222', '1.004194', '1.003197', '1.002755', '1.010038', '2.000986'],
  services: [3, 4, 17, 18],
  ground: 'Trang thủ tục 1.004222 trên Cổng Dịch vụ công quốc gia (Quyết định 1523/QĐ-BCA-C06)',
  issuer: communePolice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    text('residence.procedure', 'Thủ tục', 'Procedure'),
    text('residence.outcome', 'Kết quả', 'Outcome'),
    optional(text('residence.person', 'Người được xóa đăng ký', 'Whose registration is deleted')),
    text('residence.address', 'Nơi cư trú', 'Residence'),
    optional(date('residence.from', 'Kể từ ngày', 'From')),
    optional(date('residence.until', 'Đến ngày', 'Until')),
    optional(text('household.head', 'Chủ hộ', 'Head of the household')),
    optional(text('household.relation', 'Quan hệ với chủ hộ', 'Relation to the head')),
    optional(
      list(
        'members',
        'Những người cùng thay đổi',
        'Who else is concerned',
        text('name', 'Họ, chữ đệm, tên', 'Full name'),
        text('identifier', 'Số định danh cá nhân', 'Personal identifier'),
        date('birth', 'Ngày sinh', 'Date of birth'),
        text('relation', 'Quan hệ', 'Relation'),
      ),
    ),
  ],
  sample: {
    number: '214/TB-CAP',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      residence: {
        procedure: 'Đăng ký thường trú',
        outcome: 'đã đăng ký thường trú',
        person: 'Vi Thị Lành',
        address: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
        from: '2026-11-23',
        until: '2028-11-23',
      },
      household: { head: 'Vi Văn Thắng', relation: 'vợ' },
      members: [
        { name: 'Vi Nông Gia Bảo', identifier: '020226000518', birth: '2026-02-14', relation: 'con' },
        { name: 'Vi Nông Gia Hân', identifier: '020323001190', birth: '2023-08-02', relation: 'con' },
      ],
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.004222, 1.004194 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
