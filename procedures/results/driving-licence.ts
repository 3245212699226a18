import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { provincePolice } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'driving-licence',
  code: 'KQ.G01.000185',
  name: { vi: 'Giấy phép lái xe', en: 'Driving licence' },
  procedures: ['3.000347', '3.000348'],
  services: [13],
  ground: 'Trang thủ tục 3.000347 trên Cổng Dịch vụ công quốc gia (Quyết định 1025/QĐ-BCA)',
  issuer: provincePolice,
  family: 'card',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.nationality', 'Quốc tịch', 'Nationality')),
    optional(text('person.residence', 'Nơi cư trú', 'Residence')),
    text('licence.classes', 'Hạng', 'Classes'),
    optional(text('licence.replaces', 'Cấp thay giấy phép số', 'In place of licence')),
    optional(date('licence.passed', 'Ngày trúng tuyển', 'Passed on')),
    optional(date('licence.expires', 'Có giá trị đến', 'Valid until')),
    optional(text('licence.reason', 'Lý do cấp', 'Why issued')),
  ],
  sample: {
    number: '120201004567',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      person: {
        birth: '1995-06-05',
        nationality: 'Việt Nam',
        residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
      },
      licence: {
        classes: 'A1, B',
        replaces: '200120004567',
        passed: '2020-07-11',
        expires: '2036-11-23',
        reason: 'Cấp đổi',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 3.000347, 3.000348 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
