import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communeCommittee } from './issuers.ts';
import { date, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'marital-status-certificate',
  code: 'KQ.G15.000038',
  name: { vi: 'Giấy xác nhận tình trạng hôn nhân', en: 'Certificate of marital status' },
  procedures: ['1.004873'],
  services: [],
  ground: 'Trang thủ tục 1.004873 trên Cổng Dịch vụ công quốc gia (Quyết định 163/QĐ-BTP)',
  issuer: communeCommittee,
  family: 'notice',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.sex', 'Giới tính', 'Sex')),
    optional(text('person.ethnicity', 'Dân tộc', 'Ethnic group')),
    optional(text('person.nationality', 'Quốc tịch', 'Nationality')),
    optional(text('person.residence', 'Nơi cư trú', 'Residence')),
    text('requester.name', 'Người đề nghị', 'Applicant'),
    text('confirmed.marital', 'Tình trạng hôn nhân', 'Marital status'),
    optional(text('confirmed.period', 'Trong thời gian', 'Period')),
    text('confirmed.purpose', 'Mục đích sử dụng', 'Purpose'),
    optional(text('confirmed.validity', 'Thời hạn sử dụng', 'How long it may be used')),
  ],
  sample: {
    number: '56/UBND-XNTTHN',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      person: {
        birth: '1995-06-05',
        sex: 'Nữ',
        ethnicity: 'Tày',
        nationality: 'Việt Nam',
        residence: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
      },
      requester: { name: 'Nông Thị Mai' },
      confirmed: {
        marital: 'chưa đăng ký kết hôn với ai',
        period: 'từ ngày 05/6/2013 đến ngày 23/11/2026',
        purpose: 'kết hôn với ông Vi Văn Thắng',
        validity: 'Thời hạn sử dụng của giấy này theo quy định của pháp luật về hộ tịch.',
      },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.004873 (read 2026-07-20)'],
  unverified: [ownLayout, ownFields, ownNumber],
});
