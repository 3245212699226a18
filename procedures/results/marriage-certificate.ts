import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communeCommittee } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'marriage-certificate',
  code: 'KQ.G15.000032',
  name: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
  procedures: ['1.000894'],
  services: [16],
  ground: 'Trang thủ tục 1.000894 trên Cổng Dịch vụ công quốc gia (Quyết định 163/QĐ-BTP)',
  issuer: communeCommittee,
  family: 'certificate',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    text('wife.name', 'Vợ: họ, chữ đệm, tên', 'Wife: full name'),
    optional(date('wife.birth', 'Vợ: ngày hoặc năm sinh', 'Wife: date or year of birth')),
    optional(text('wife.ethnicity', 'Vợ: dân tộc', 'Wife: ethnic group')),
    optional(text('wife.nationality', 'Vợ: quốc tịch', 'Wife: nationality')),
    optional(text('wife.residence', 'Vợ: nơi cư trú', 'Wife: residence')),
    optional(text('wife.identifier', 'Vợ: số định danh cá nhân', 'Wife: personal identifier')),
    text('husband.name', 'Chồng: họ, chữ đệm, tên', 'Husband: full name'),
    optional(date('husband.birth', 'Chồng: ngày hoặc năm sinh', 'Husband: date or year of birth')),
    optional(text('husband.ethnicity', 'Chồng: dân tộc', 'Husband: ethnic group')),
    optional(text('husband.nationality', 'Chồng: quốc tịch', 'Husband: nationality')),
    optional(text('husband.residence', 'Chồng: nơi cư trú', 'Husband: residence')),
    optional(text('husband.identifier', 'Chồng: số định danh cá nhân', 'Husband: personal identifier')),
    optional(text('registration.place', 'Nơi đăng ký', 'Where registered')),
    optional(date('registration.date', 'Ngày đăng ký', 'Date of registration')),
  ],
  sample: {
    number: '19/2026',
    holder: { name: 'Nông Thị Mai', identifier: '020199003381' },
    content: {
      wife: {
        name: 'Nông Thị Mai',
        birth: '1999-06-05',
        ethnicity: 'Tày',
        nationality: 'Việt Nam',
        residence: 'Số 8 phố Muối, phường Lương Văn Tri, tỉnh Lạng Sơn',
        identifier: '020199003381',
      },
      husband: {
        name: 'Vi Văn Thắng',
        birth: '1997-01-30',
        ethnicity: 'Nùng',
        nationality: 'Việt Nam',
        residence: 'Số 21 đường Bà Triệu, phường Đông Kinh, tỉnh Lạng Sơn',
        identifier: '020097002218',
      },
      registration: { place: 'Ủy ban nhân dân phường Đông Kinh, tỉnh Lạng Sơn', date: '2026-11-20' },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.000894 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
