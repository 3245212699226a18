import { extractCopy, registered, registration } from './extract.ts';
import { date, optional, text } from './said.ts';

export default extractCopy({
  slug: 'marriage-extract',
  name: { vi: 'Bản sao Trích lục kết hôn', en: 'Copy of a marriage extract' },
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
    ...registration,
  ],
  sample: {
    number: '88/TLKH-BS',
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
      registration: registered('19/2026', '2026-11-20'),
    },
  },
});
