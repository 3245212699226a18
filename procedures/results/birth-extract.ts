import { extractCopy, registered, registration } from './extract.ts';
import { date, optional, text } from './said.ts';

export default extractCopy({
  slug: 'birth-extract',
  name: { vi: 'Bản sao Trích lục khai sinh', en: 'Copy of a birth extract' },
  fields: [
    date('child.birthDate', 'Ngày, tháng, năm sinh', 'Date of birth'),
    optional(text('child.sex', 'Giới tính', 'Sex')),
    optional(text('child.ethnicity', 'Dân tộc', 'Ethnic group')),
    optional(text('child.nationality', 'Quốc tịch', 'Nationality')),
    optional(text('child.birthPlace', 'Nơi sinh', 'Place of birth')),
    optional(text('child.homeTown', 'Quê quán', 'Home town')),
    optional(text('mother.name', 'Người mẹ: họ, chữ đệm, tên', 'Mother: full name')),
    optional(date('mother.birth', 'Người mẹ: ngày hoặc năm sinh', 'Mother: date or year of birth')),
    optional(text('mother.ethnicity', 'Người mẹ: dân tộc', 'Mother: ethnic group')),
    optional(text('mother.nationality', 'Người mẹ: quốc tịch', 'Mother: nationality')),
    optional(text('father.name', 'Người cha: họ, chữ đệm, tên', 'Father: full name')),
    optional(date('father.birth', 'Người cha: ngày hoặc năm sinh', 'Father: date or year of birth')),
    optional(text('father.ethnicity', 'Người cha: dân tộc', 'Father: ethnic group')),
    optional(text('father.nationality', 'Người cha: quốc tịch', 'Father: nationality')),
    ...registration,
  ],
  sample: {
    number: '305/TLKS-BS',
    holder: { name: 'Nguyễn Hoàng Thúy Quỳnh', identifier: '020326001234' },
    content: {
      child: {
        birthDate: '2026-11-05',
        sex: 'Nữ',
        ethnicity: 'Tày',
        nationality: 'Việt Nam',
        birthPlace: 'Bệnh viện Đa khoa tỉnh Lạng Sơn',
        homeTown: 'Xã Hữu Lũng, tỉnh Lạng Sơn',
      },
      mother: { name: 'Hoàng Thị Mỹ Duyên', birth: '1998', ethnicity: 'Tày', nationality: 'Việt Nam' },
      father: { name: 'Nguyễn Đình Khương', birth: '1995', ethnicity: 'Kinh', nationality: 'Việt Nam' },
      registration: registered('128/2026', '2026-11-06'),
    },
  },
});
