import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { socialInsurance } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'health-insurance-card',
  code: 'KQ.G18.000047',
  name: { vi: 'Thẻ bảo hiểm y tế', en: 'Health insurance card' },
  procedures: ['2.000986', '1.001939'],
  services: [17, 20],
  ground: 'Trang thủ tục 2.000986 trên Cổng Dịch vụ công quốc gia (Quyết định 163/QĐ-BTP)',
  issuer: socialInsurance,
  family: 'card',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.sex', 'Giới tính', 'Sex')),
    optional(text('person.residence', 'Nơi cư trú', 'Residence')),
    text('insurance.number', 'Mã số bảo hiểm y tế', 'Insurance number'),
    optional(text('insurance.facility', 'Nơi đăng ký khám, chữa bệnh ban đầu', 'First place of care')),
    optional(date('insurance.from', 'Giá trị sử dụng từ', 'Valid from')),
    optional(date('insurance.until', 'Đến ngày', 'Valid until')),
    optional(date('insurance.fiveYears', 'Thời điểm đủ 05 năm liên tục', 'Five years without a break on')),
  ],
  sample: {
    number: '2020326001',
    holder: { name: 'Nguyễn Hoàng Thúy Quỳnh', identifier: '020326001234' },
    content: {
      person: { birth: '2026-11-05', sex: 'Nữ', residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn' },
      insurance: {
        number: 'TE1 20 2032600123',
        facility: 'Trạm Y tế phường Đông Kinh',
        from: '2026-11-05',
        until: '2032-09-30',
        fiveYears: '2031-11-05',
      },
    },
  },
  sources: [
    'dichvucong.gov.vn, thủ tục 2.000986 (read 2026-07-20)',
    'dichvucong.gov.vn, thủ tục 1.001939 (read 2026-07-20)',
  ],
  unverified: [
    ownLayout,
    ownFields,
    ownNumber,
    'code: of 2.000986; the page of 1.001939 numbers the card KQ.G24.000004',
    'ground: the page prints an obsolete text of the linked procedure',
    'services: that 20, the extension for a household, ends in the same card is our reading',
  ],
});
