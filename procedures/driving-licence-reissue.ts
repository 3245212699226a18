import { defineProcedure } from '../core/procedure/procedure.ts';
import * as driving from './shared/driving.ts';

const page = 'Trang thủ tục 3.000348';

export default defineProcedure({
  code: '3.000348',
  slug: 'driving-licence-reissue',
  name: { vi: 'Cấp lại giấy phép lái xe', en: 'Another driving licence for a lost one' },
  field: { vi: 'Sát hạch, cấp giấy phép lái xe', en: 'Driving tests and licences' },
  level: 'province',
  decider: { vi: 'Phòng Cảnh sát giao thông, Công an tỉnh', en: 'Traffic police of the province' },
  summary: {
    vi: 'Cấp lại giấy phép lái xe đã mất. Giấy phép đã cấp được tra cứu, không phải nộp bản sao.',
    en: 'Issues another licence for a lost one. The one you had is looked up; no copy is handed in.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-bdb6-7217-affe-2819858d612c (Quyết định 1025/QĐ-BCA), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
  ],
  unverified: driving.doubts,
  editions: [
    driving.edition(page, 'Cấp lại', [
      { value: 'lost', label: { vi: 'Bị mất', en: 'It is lost' } },
      {
        value: 'wrong-class',
        label: { vi: 'Bị mất, và hạng đã thay đổi theo luật', en: 'It is lost, and its class has changed by law' },
      },
    ]),
  ],
});
