import { defineProcedure } from '../core/procedure/procedure.ts';
import * as driving from './shared/driving.ts';

const page = 'Trang thủ tục 3.000347';

export default defineProcedure({
  code: '3.000347',
  slug: 'driving-licence-exchange',
  name: { vi: 'Đổi giấy phép lái xe', en: 'Exchange of a driving licence' },
  field: { vi: 'Sát hạch, cấp giấy phép lái xe', en: 'Driving tests and licences' },
  level: 'province',
  decider: { vi: 'Phòng Cảnh sát giao thông, Công an tỉnh', en: 'Traffic police of the province' },
  summary: {
    vi: 'Đổi giấy phép lái xe sắp hết hạn, hết hạn, hỏng hoặc sai thông tin. Giấy phép đang có được tra cứu, không phải nộp bản sao.',
    en: 'Exchanges a licence that runs out, has run out, is damaged or has a mistake. The one you have is looked up; no copy is handed in.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-bda8-740c-9f49-ddaae438530d (Quyết định 1025/QĐ-BCA), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
  ],
  unverified: driving.doubts,
  editions: [
    driving.edition(page, 'Cấp đổi', [
      { value: 'expires', label: { vi: 'Sắp hết hạn hoặc hết hạn', en: 'It runs out, or has run out' } },
      { value: 'damaged', label: { vi: 'Bị hỏng', en: 'It is damaged' } },
      { value: 'mistake', label: { vi: 'Sai thông tin', en: 'There is a mistake in it' } },
      { value: 'wish', label: { vi: 'Theo yêu cầu của tôi', en: 'At my own wish' } },
    ]),
  ],
});
