import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communeCommittee } from './issuers.ts';
import { optional, ownFields, ownLayout, ownNumber, text } from './said.ts';

export default defineResultKind({
  slug: 'certified-copy',
  code: 'KQ.G15.000021',
  name: { vi: 'Bản sao được chứng thực từ bản chính', en: 'Copy certified from the original' },
  procedures: ['2.000815'],
  services: [],
  ground: 'Trang thủ tục 2.000815 trên Cổng Dịch vụ công quốc gia (Quyết định 3152/QĐ-BTP)',
  issuer: communeCommittee,
  family: 'notice',
  signatures: ['officer', 'seal'],
  fields: [
    text('original.kind', 'Loại giấy tờ', 'Kind of paper'),
    optional(text('original.title', 'Tên giấy tờ', 'Which one')),
    text('copy.pages', 'Số trang', 'Pages'),
    optional(text('copy.copies', 'Số bản', 'Copies')),
  ],
  sample: {
    number: '318/SCT-BS',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      original: { kind: 'Văn bằng, chứng chỉ', title: 'Bằng tốt nghiệp đại học' },
      copy: { pages: '2', copies: '3' },
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 2.000815 (read 2026-07-20)'],
  unverified: [
    ownLayout,
    ownFields,
    ownNumber,
    'name: on the page the result is the copy itself, on paper; what is signed here is the statement that goes with it',
  ],
});
