import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communePolice } from './issuers.ts';
import { date, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'identity-number-confirmation',
  name: {
    vi: 'Giấy xác nhận số chứng minh nhân dân 9 số, số định danh cá nhân',
    en: 'Confirmation of a nine-digit identity number and the personal identifier',
  },
  procedures: ['1.012566'],
  services: [1],
  ground: 'Trang thủ tục 1.012566 trên Cổng Dịch vụ công quốc gia (Quyết định 4864/QĐ-BCA-C06)',
  issuer: communePolice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.sex', 'Giới tính', 'Sex')),
    optional(text('person.residence', 'Nơi cư trú', 'Residence')),
    text('former.number', 'Số chứng minh nhân dân 9 số', 'Nine-digit identity number'),
    optional(date('former.issued', 'Ngày cấp', 'Issued on')),
    optional(text('former.place', 'Nơi cấp', 'Issued at')),
  ],
  sample: {
    number: '63/XN-CAP',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      person: { birth: '1995-06-05', sex: 'Nữ', residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn' },
      former: { number: '082345678', issued: '2011-09-15', place: 'Công an tỉnh Lạng Sơn' },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.012566 (read 2026-07-20)'],
  unverified: [noCode, ownLayout, ownFields, ownNumber],
});
