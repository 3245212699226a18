import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communePolice } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'identity-card-notice',
  code: 'KQ.G01.000023',
  name: { vi: 'Thông báo kết quả cấp thẻ căn cước', en: 'Notice that an identity card is ready' },
  procedures: ['1.014063', '1.014064'],
  services: [2],
  ground: 'Trang thủ tục 1.014063 trên Cổng Dịch vụ công quốc gia (Quyết định 5710/QĐ-BCA-C06)',
  issuer: communePolice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.residence', 'Nơi cư trú', 'Residence')),
    text('card.request', 'Yêu cầu', 'Request'),
    optional(date('card.issued', 'Ngày cấp thẻ', 'Issued on')),
    optional(date('card.expires', 'Có giá trị đến', 'Valid until')),
    text('card.delivery', 'Nơi nhận thẻ', 'Where to fetch it'),
    optional(text('card.former', 'Thẻ cũ', 'The former card')),
  ],
  sample: {
    number: '77/TB-CAP',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      person: { birth: '1995-06-05', residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn' },
      card: {
        request: 'Cấp đổi thẻ căn cước',
        issued: '2026-11-20',
        expires: '2035-06-05',
        delivery: 'Trung tâm Phục vụ hành chính công phường Đông Kinh',
        former: 'đã thu hồi',
      },
    },
  },
  sources: [
    'dichvucong.gov.vn, thủ tục 1.014063 (read 2026-07-20)',
    'dichvucong.gov.vn, thủ tục 1.014064 (read 2026-07-20)',
  ],
  unverified: [
    ownLayout,
    ownFields,
    ownNumber,
    'code: it is the number of the card itself, which is printed with its chip elsewhere; this notice goes with it',
    'procedures: that 1.014064 ends in the same result was not read',
  ],
});
