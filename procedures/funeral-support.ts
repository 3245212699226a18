import { defineProcedure } from '../core/procedure/procedure.ts';
import { corrections, free, refusals, revocations, route } from './shared/benefits.ts';
import * as funeral from './shared/funeral.ts';
import { stop, supplement } from './shared/handling.ts';

const linked = 'Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP';
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
  editions: [
    {
      id: '2026-09',
      from: '2026-09-01',
      grounds: [law, linked],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      term: {
        unit: 'working-day',
        count: 3,
        ground: `${linked}: không quá 3 ngày làm việc`,
        unverified: 'read in a stored text of Decree 301/2026 whose origin was not kept',
      },
      fee: free(law),
      components: funeral.papers(linked),
      lookups: funeral.lookups,
      form: { steps: funeral.steps },
      assessment: funeral.assessment,
      decides: 'committee',
      commune: 'payment.commune',
      unique: [],
      marks: [],
      route: route(12, 6),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: refusals(law),
      result: {
        name: { vi: 'Quyết định về việc hỗ trợ chi phí mai táng', en: 'Decision on the costs of a funeral' },
        template: 'funeral-cost-decision',
        signatures: ['officer', 'seal'],
        series: 'QĐ-UBND',
        cites: 'grounds',
        content: funeral.content,
        ...funeral.whose,
        revocations: revocations(law),
        corrections: corrections(law),
      },
    },
  ],
});
