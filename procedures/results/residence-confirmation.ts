import { defineResultKind } from '../../core/procedure/define-result-kind.ts';
import { communePolice } from './issuers.ts';
import { date, list, noCode, optional, ownFields, ownLayout, ownNumber, text } from './said.ts';
import { personalDocument } from './wallet.ts';

export default defineResultKind({
  slug: 'residence-confirmation',
  name: { vi: 'Xác nhận thông tin về cư trú', en: 'Confirmation of residence' },
  procedures: ['1.010041'],
  services: [],
  ground: 'Trang thủ tục 1.010041 trên Cổng Dịch vụ công quốc gia (Quyết định 9354/QĐ-BCA-C06)',
  issuer: communePolice,
  family: 'notice',
  signatures: ['officer', 'seal'],
  wallet: personalDocument,
  fields: [
    optional(date('person.birth', 'Ngày sinh', 'Date of birth')),
    optional(text('person.sex', 'Giới tính', 'Sex')),
    optional(text('person.ethnicity', 'Dân tộc', 'Ethnic group')),
    optional(text('person.nationality', 'Quốc tịch', 'Nationality')),
    optional(text('person.permanent', 'Nơi thường trú', 'Permanent residence')),
    optional(text('person.temporary', 'Nơi tạm trú', 'Temporary residence')),
    optional(text('person.current', 'Nơi ở hiện tại', 'Where one lives now')),
    optional(text('person.other', 'Nội dung xác nhận khác', 'Anything else confirmed')),
    optional(text('household.head', 'Chủ hộ', 'Head of the household')),
    optional(text('household.relation', 'Quan hệ với chủ hộ', 'Relation to the head')),
    optional(
      list(
        'members',
        'Thành viên trong hộ',
        'Members of the household',
        text('name', 'Họ, chữ đệm, tên', 'Full name'),
        text('identifier', 'Số định danh cá nhân', 'Personal identifier'),
        date('birth', 'Ngày sinh', 'Date of birth'),
        text('relation', 'Quan hệ', 'Relation'),
      ),
    ),
  ],
  sample: {
    number: '402/XN-CAP',
    holder: { name: 'Nông Thị Mai', identifier: '020195003381' },
    content: {
      person: {
        birth: '1995-06-05',
        sex: 'Nữ',
        ethnicity: 'Tày',
        nationality: 'Việt Nam',
        permanent: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
        temporary: 'Số 5 ngõ 3 đường Trần Đăng Ninh, phường Tam Thanh, tỉnh Lạng Sơn',
        current: 'Số 12 đường Lê Lợi, phường Đông Kinh, tỉnh Lạng Sơn',
        other: 'đã thường trú liên tục từ ngày 12/4/2019',
      },
      household: { head: 'Vi Văn Thắng', relation: 'vợ' },
      members: [
        { name: 'Vi Nông Gia Bảo', identifier: '020226000518', birth: '2026-02-14', relation: 'con' },
        { name: 'Vi Nông Gia Hân', identifier: '020323001190', birth: '2023-08-02', relation: 'con' },
      ],
    },
  },
  sources: ['dichvucong.gov.vn, thủ tục 1.010041 (read 2026-07-20)'],
  unverified: [noCode, ownLayout, ownFields, ownNumber],
});
