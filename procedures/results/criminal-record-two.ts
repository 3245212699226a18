import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { provincePolice } from './issuers.ts';
import { date, list, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'criminal-record-two',
  code: 'KQ.G01.000199',
  name: { vi: 'Phiếu lý lịch tư pháp số 2', en: 'Criminal record, slip no. 2' },
  procedures: ['3.000333'],
  services: [10],
  ground: 'Trang thủ tục 3.000333 trên Cổng Dịch vụ công quốc gia (Quyết định 1025/QĐ-BCA)',
  issuer: provincePolice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.sex', 'Giới tính', 'Sex')),
    optional(text('person.birthPlace', 'Nơi sinh', 'Place of birth')),
    optional(text('person.nationality', 'Quốc tịch', 'Nationality')),
    optional(text('person.permanent', 'Nơi thường trú', 'Permanent residence')),
    optional(text('person.temporary', 'Nơi tạm trú', 'Temporary residence')),
    text('record.convictions', 'Tình trạng án tích', 'Convictions'),
    optional(
      text(
        'record.bans',
        'Cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp',
        'Bans from offices and from founding or running enterprises',
      ),
    ),
    optional(
      list(
        'judgments',
        'Các bản án',
        'Judgments',
        text('judgment', 'Bản án, tòa án', 'Judgment and court'),
        date('date', 'Ngày tuyên', 'Date'),
        text('sentence', 'Tội danh, hình phạt', 'Offence and sentence'),
        text('served', 'Chấp hành, xóa án tích', 'Served, deleted'),
      ),
    ),
  ],
  sample: {
    number: '1572/2026/LLTP',
    holder: { name: 'Vi Văn Thắng', identifier: '020097002218' },
    content: {
      person: {
        birth: '1995-06-05',
        sex: 'Nữ',
        birthPlace: 'Lạng Sơn',
        nationality: 'Việt Nam',
        permanent: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
        temporary: 'Số 5 ngõ 3 đường Trần Đăng Ninh, phường Tam Thanh, tỉnh Lạng Sơn',
      },
      record: { convictions: 'đã được xóa án tích', bans: 'không' },
      judgments: [
        {
          judgment: 'Số 14/2016/HSST, Tòa án nhân dân khu vực 1 - Lạng Sơn',
          date: '2016-05-12',
          sentence: 'Trộm cắp tài sản; 06 tháng tù, cho hưởng án treo',
          served: 'Chấp hành xong ngày 12/5/2017; đương nhiên được xóa án tích',
        },
      ],
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 3.000333 (read 2026-07-20)'],
  unverified: [
    ownLayout,
    ownFields,
    ownNumber,
    'fields: Decree 216/2026/NĐ-CP changed the slips from 2026-07-01; its forms were not read',
  ],
});
