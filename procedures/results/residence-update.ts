import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communePolice } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'residence-update',
  code: 'KQ.G01.000066',
  name: {
    vi: 'Cập nhật thông tin trong Cơ sở dữ liệu về cư trú',
    en: 'Confirmation that the residence database was brought up to date',
  },
  procedures: ['2.001159', '1.003677'],
  services: [5, 6],
  ground: 'Trang thủ tục 2.001159 trên Cổng Dịch vụ công quốc gia (Quyết định 9354/QĐ-BCA-C06)',
  issuer: communePolice,
  family: 'notice',
  signatures: ['seal'],
  fields: [
    text('stay.kind', 'Nội dung', 'Matter'),
    optional(text('stay.residence', 'Nơi thường trú hoặc tạm trú', 'Residence')),
    text('stay.place', 'Nơi đến', 'Place of stay'),
    optional(date('stay.from', 'Từ ngày', 'From')),
    optional(date('stay.until', 'Đến ngày', 'Until')),
    optional(text('stay.reason', 'Lý do', 'Reason')),
    optional(text('stay.reporter', 'Người thông báo', 'Who reported it')),
  ],
  sample: {
    number: '509/XN-CAP',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      stay: {
        kind: 'Thông báo lưu trú',
        residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
        place: 'Nhà nghỉ Hoa Hồi, số 40 đường Trần Phú, phường Lương Văn Tri, tỉnh Lạng Sơn',
        from: '2026-11-23',
        until: '2026-11-26',
        reason: 'thăm người thân',
        reporter: 'Hà Thị Liễu, chủ cơ sở lưu trú',
      },
    },
  },
  sources: [
    'dichvucong.gov.vn, thủ tục 2.001159 (read 2026-07-20)',
    'dichvucong.gov.vn, thủ tục 1.003677 (read 2026-07-20)',
  ],
  unverified: [
    ownLayout,
    ownFields,
    ownNumber,
    'procedures: that 1.003677 ends in the same result was not read',
    'signatures: nobody decides on a notice; that the seal alone makes its confirmation valid is our reading',
    'name: the state’s result is the update of the database; a paper about it is our own',
  ],
});
