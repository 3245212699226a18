import { defineProcedure } from '../core/procedure/procedure.ts';
import * as funeral from './shared/funeral.ts';

const law = 'Nghị định 20/2021/NĐ-CP';

export default defineProcedure({
  code: 'funeral-support',
  slug: 'funeral-support',
  name: {
    vi: 'Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
    en: 'Funeral costs of people under social protection',
  },
  field: { vi: 'Bảo trợ xã hội', en: 'Social protection' },
  level: 'commune',
  decider: { vi: 'Chủ tịch Ủy ban nhân dân cấp xã', en: 'Chair of the commune’s People’s Committee' },
  summary: {
    vi: 'Đề nghị hỗ trợ chi phí mai táng khi người đang hưởng trợ giúp xã hội qua đời. Trích lục khai tử do tỉnh cấp thì không phải nộp lại.',
    en: 'Asks for the cost of the funeral of somebody who had social assistance. An extract that the province has given is not handed in again.',
  },
  sources: ['Nghị định 63/2024/NĐ-CP', 'Nghị định 301/2026/NĐ-CP (30/7/2026), có hiệu lực từ 1/9/2026'],
  unverified: [
    ...funeral.doubts,
    'code: no source names one',
    'decider: that the commune’s committee decides is read in the linked procedure, which names the health sector and the commune; who signs there is our reading',
    'editions[].grounds: Nghị định 20/2021/NĐ-CP is general knowledge and was not read at its source',
    'editions[].term: the limit of this step of the linked procedure, read in a stored text of Decree 301/2026',
    'editions[].fee: general knowledge',
    'editions[].result: code and series of these decisions were not found',
  ],
  editions: [funeral.costs({ law, days: 3, decides: 'committee', hours: [12, 6], series: 'QĐ-UBND' })],
});
