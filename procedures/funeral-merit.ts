import { defineProcedure } from '../core/procedure/procedure.ts';
import * as funeral from './shared/funeral.ts';

const law = 'Pháp lệnh 02/2020/UBTVQH14';

export default defineProcedure({
  code: 'funeral-merit',
  slug: 'funeral-merit',
  name: {
    vi: 'Trợ cấp mai táng đối với thân nhân người có công với cách mạng',
    en: 'Funeral costs of people with merit to the revolution',
  },
  field: { vi: 'Người có công', en: 'People with merit' },
  level: 'province',
  decider: { vi: 'Giám đốc Sở Nội vụ', en: 'Director of the Department of Home Affairs' },
  summary: {
    vi: 'Đề nghị trợ cấp mai táng khi người có công với cách mạng qua đời. Trích lục khai tử do tỉnh cấp thì không phải nộp lại.',
    en: 'Asks for the cost of the funeral of somebody with merit to the revolution. An extract that the province has given is not handed in again.',
  },
  sources: ['Nghị định 63/2024/NĐ-CP', 'Nghị định 301/2026/NĐ-CP (30/7/2026), có hiệu lực từ 1/9/2026'],
  unverified: [
    ...funeral.doubts,
    'code: no source names one',
    'decider: that the department decides is read in the linked procedure; who signs there is our reading',
    'editions[].grounds: Pháp lệnh 02/2020/UBTVQH14 is general knowledge and was not read at its source',
    'editions[].term: the limit of this step of the linked procedure, read in a stored text of Decree 301/2026',
    'editions[].fee: general knowledge',
    'editions[].result: code and series of these decisions were not found',
  ],
  editions: [funeral.costs({ law, days: 18, decides: 'home-affairs', hours: [96, 24], series: 'QĐ-SNV' })],
});
