import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { provincePolice } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'passport-notice',
  code: 'KQ.G01.000083',
  name: { vi: 'Thông báo kết quả cấp hộ chiếu phổ thông', en: 'Notice that a passport is ready' },
  procedures: ['1.001456'],
  services: [9],
  ground: 'Trang thủ tục 1.001456 trên Cổng Dịch vụ công quốc gia (Quyết định 5568/QĐ-BCA)',
  issuer: provincePolice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    text('passport.kind', 'Loại hộ chiếu', 'Kind of passport'),
    // Printed with the passport elsewhere; who signs the notice may not have it.
    optional(text('passport.number', 'Số hộ chiếu', 'Passport number')),
    optional(date('passport.issued', 'Ngày cấp', 'Issued on')),
    optional(date('passport.expires', 'Có giá trị đến', 'Valid until')),
    text('passport.delivery', 'Nơi nhận', 'Where to fetch it'),
  ],
  sample: {
    number: '1180/TB-QLXNC',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      person: { birth: '1995-06-05' },
      passport: {
        kind: 'có gắn chíp điện tử',
        number: 'P01234567',
        issued: '2026-11-20',
        expires: '2036-11-20',
        delivery: 'qua dịch vụ bưu chính, địa chỉ số 12 đường Lê Lợi',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.001456 (read 2026-07-20)'],
  unverified: [
    ownLayout,
    ownFields,
    ownNumber,
    'code: it is the number of the passport itself, which is printed elsewhere; this notice goes with it',
  ],
});
