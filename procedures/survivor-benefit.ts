import { defineProcedure } from '../core/procedure/procedure.ts';
import { refusals, revocations } from './shared/benefits.ts';
import * as funeral from './shared/funeral.ts';
import { corrections, free, route, stop, supplement } from './shared/handling.ts';

const page = 'Trang thủ tục 2.000821';
const law = 'Luật Bảo hiểm xã hội 41/2024/QH15';

export default defineProcedure({
  code: '2.000821',
  slug: 'survivor-benefit',
  name: { vi: 'Giải quyết hưởng chế độ tử tuất', en: 'Benefits of social insurance after a death' },
  field: { vi: 'Thực hiện chính sách BHXH', en: 'Social insurance benefits' },
  level: 'province',
  decider: { vi: 'Bảo hiểm xã hội tỉnh', en: 'Social insurance agency of the province' },
  summary: {
    vi: 'Đề nghị trợ cấp mai táng khi người đóng hoặc hưởng bảo hiểm xã hội qua đời. Trợ cấp tuất hằng tháng hoặc một lần chưa nộp được ở đây.',
    en: 'Asks for the cost of the funeral of somebody insured. Monthly or one-off survivor benefits cannot be asked for here yet.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfc-d9c7-75c6-bfa0-631818e8ba0c (Quyết định 1474/QĐ-BTC), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
  ],
  unverified: [
    ...funeral.doubts,
    'decider: the page names social insurance of province and district; which office of it decides was not found',
    'editions[].grounds: the articles of Law 41/2024 were not read at their source',
    'editions[].result: the page lists seven results, one for each benefit; this is the one on the funeral',
    'editions[].result.series: how the agency numbers these decisions was not found; QĐ-BHXH as on its other decisions',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 8, ground: `${page}: 8 ngày làm việc` },
      fee: free(`${page}: miễn phí`),
      components: funeral.papers(page),
      lookups: funeral.lookups,
      form: { steps: funeral.steps },
      assessment: funeral.assessment,
      decides: 'social-insurance',
      commune: 'payment.commune',
      unique: [],
      marks: [],
      route: route(40, 16),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: refusals(law),
      result: {
        code: 'KQ.G24.000063',
        name: { vi: 'Quyết định về việc hưởng trợ cấp mai táng', en: 'Decision on a funeral allowance' },
        template: 'funeral-allowance-decision',
        signatures: ['officer', 'seal'],
        series: 'QĐ-BHXH',
        cites: 'grounds',
        content: funeral.content,
        ...funeral.whose,
        revocations: revocations(law),
        corrections: corrections(law),
      },
    },
  ],
});
