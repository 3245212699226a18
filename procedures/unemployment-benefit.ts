import { defineProcedure } from '../core/procedure/procedure.ts';
import * as benefit from './shared/benefits.ts';
import { corrections, free, route, stop, supplement } from './shared/handling.ts';

const press = 'Chỉ thị 24/CT-TTg (2025): 25 dịch vụ công thiết yếu, theo báo chí';
const law = 'Luật Việc làm 74/2025/QH15';

export default defineProcedure({
  code: 'unemployment-benefit',
  slug: 'unemployment-benefit',
  name: { vi: 'Giải quyết hưởng trợ cấp thất nghiệp', en: 'Unemployment benefit' },
  field: { vi: 'Việc làm', en: 'Employment' },
  level: 'province',
  decider: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' },
  summary: {
    vi: 'Đề nghị hưởng trợ cấp khi bạn mất việc và đã đóng bảo hiểm thất nghiệp. Quá trình đóng lấy từ cơ sở dữ liệu bảo hiểm.',
    en: 'Asks for the benefit when you have lost your work and have paid in. Your contributions come from the insurance database.',
  },
  sources: ['cafef.vn, plo.vn and dantri.com.vn, 1 and 2 October 2025: the list of the 25 services'],
  unverified: [
    ...benefit.doubts,
    'code: no source names one',
    'decider: the press names the Ministry of Home Affairs; that its department in the province decides is our reading',
    'editions[].grounds: the Law on Employment was not read at its source',
    'editions[].term: 20 working days is general knowledge; no text was found',
    'editions[].fee: general knowledge',
    'editions[].components: the paper on the end of the contract is general knowledge; that no source answers for it is our reading',
    'editions[].result: code and series of these decisions were not found',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law, press],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      term: {
        unit: 'working-day',
        count: 20,
        ground: law,
        unverified: 'general knowledge; no text was found',
      },
      fee: free(law),
      components: benefit.papers(press).map((paper) => ({ ...paper, unverified: 'general knowledge' })),
      lookups: benefit.lookups,
      form: {
        steps: [
          benefit.insured,
          {
            id: 'work',
            title: { vi: 'Việc làm trước đây', en: 'The work that ended' },
            fields: [
              {
                id: 'ended',
                kind: 'date',
                notAfterToday: true,
                notBefore: '2025-01-01',
                label: { vi: 'Ngày thôi việc', en: 'Day on which it ended' },
              },
              {
                id: 'why',
                kind: 'choice',
                label: { vi: 'Vì sao thôi việc?', en: 'Why did it end?' },
                options: [
                  { value: 'expired', label: { vi: 'Hết hạn hợp đồng', en: 'The contract had run out' } },
                  { value: 'agreed', label: { vi: 'Hai bên thỏa thuận', en: 'Both sides agreed' } },
                  { value: 'dismissed', label: { vi: 'Bị cho thôi việc', en: 'The employer ended it' } },
                  { value: 'left', label: { vi: 'Tự xin nghỉ', en: 'You left' } },
                ],
              },
            ],
          },
          benefit.payment,
        ],
      },
      assessment: {
        steps: [
          {
            id: 'granted',
            title: { vi: 'Mức hưởng', en: 'What is granted' },
            fields: [
              { id: 'months', kind: 'count', max: 12, label: { vi: 'Số tháng hưởng', en: 'Months' } },
              { id: 'from', kind: 'date', label: { vi: 'Hưởng từ ngày', en: 'From' } },
              { id: 'until', kind: 'date', label: { vi: 'Đến ngày', en: 'Until' } },
              benefit.amount('Mức hưởng hằng tháng', 'Monthly amount'),
            ],
          },
        ],
      },
      decides: 'home-affairs',
      commune: 'payment.commune',
      unique: [],
      marks: [],
      route: route(96, 24),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: benefit.refusals(law),
      result: {
        name: { vi: 'Quyết định về việc hưởng trợ cấp thất nghiệp', en: 'Decision on unemployment benefit' },
        template: 'unemployment-benefit-decision',
        signatures: ['officer', 'seal'],
        series: 'QĐ-SNV',
        cites: 'grounds',
        content: {
          'insurance.number': ['insured.number'],
          'benefit.months': ['granted.months'],
          'benefit.from': ['granted.from'],
          'benefit.until': ['granted.until'],
          'benefit.amount': ['granted.amount'],
          'benefit.place': ['payment.account'],
        },
        holder: ['insured.fullName'],
        holderId: 'insured.citizenId',
        alsoFor: [],
        revocations: benefit.revocations(law),
        corrections: corrections(law),
      },
    },
  ],
});
