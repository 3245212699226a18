import { defineProcedure } from '../core/procedure/procedure.ts';
import * as benefit from './shared/benefits.ts';
import { corrections, free, route, stop, supplement } from './shared/handling.ts';

const page = 'Trang thủ tục 1.001613';
const law = 'Luật Bảo hiểm xã hội 41/2024/QH15';

export default defineProcedure({
  code: '1.001613',
  slug: 'social-insurance-lump-sum',
  name: { vi: 'Giải quyết hưởng bảo hiểm xã hội một lần', en: 'Lump sum of social insurance' },
  field: { vi: 'Thực hiện chính sách BHXH', en: 'Social insurance benefits' },
  level: 'province',
  decider: { vi: 'Bảo hiểm xã hội tỉnh', en: 'Social insurance agency of the province' },
  summary: {
    vi: 'Nhận một lần phần bảo hiểm xã hội bạn đã đóng, khi luật cho phép. Quá trình đóng lấy từ cơ sở dữ liệu; không phải nộp sổ.',
    en: 'Pays out once what you have paid in, where the law allows it. Your contributions come from the database; no book is handed in.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfb-d775-76cf-83da-dc00816c97e0 (Quyết định 1474/QĐ-BTC), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
  ],
  unverified: [
    ...benefit.doubts,
    'decider: the page names social insurance of province and district; which office of it decides was not found',
    'editions[].form: the cases in which the law pays it out are general knowledge and not complete',
    'editions[].grounds: the articles of Law 41/2024 were not read at their source',
    'editions[].result.series: how the agency numbers these decisions was not found; QĐ-BHXH as on its other decisions',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 5, ground: `${page}: 5 ngày làm việc` },
      fee: free(`${page}: miễn phí`),
      components: benefit.papers(page),
      lookups: benefit.lookups,
      form: {
        steps: [
          benefit.insured,
          {
            id: 'case',
            title: { vi: 'Trường hợp của bạn', en: 'Your case' },
            fields: [
              {
                id: 'why',
                kind: 'choice',
                label: { vi: 'Bạn thuộc trường hợp nào?', en: 'Which case is yours?' },
                options: [
                  {
                    value: 'age',
                    label: {
                      vi: 'Đủ tuổi nghỉ hưu nhưng đóng chưa đủ 15 năm',
                      en: 'Of pension age, with less than 15 years paid in',
                    },
                  },
                  {
                    value: 'a-year-without',
                    label: {
                      vi: 'Đóng trước ngày 01/7/2025, đã nghỉ đóng 12 tháng và đóng chưa đủ 20 năm',
                      en: 'Paid in before 1 July 2025, twelve months without contributions, less than 20 years',
                    },
                  },
                  { value: 'abroad', label: { vi: 'Ra nước ngoài để định cư', en: 'Settling abroad' } },
                  {
                    value: 'illness',
                    label: { vi: 'Mắc bệnh nguy hiểm đến tính mạng', en: 'An illness that endangers life' },
                  },
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
              {
                id: 'period',
                kind: 'text',
                maxLength: 60,
                label: { vi: 'Thời gian đóng', en: 'Time paid in' },
                hint: { vi: 'Ví dụ: 03 năm 08 tháng', en: 'For example: 03 năm 08 tháng' },
              },
              benefit.amount('Mức hưởng một lần', 'Lump sum'),
            ],
          },
        ],
      },
      decides: 'social-insurance',
      commune: 'payment.commune',
      unique: [],
      marks: [],
      route: route(24, 8),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: benefit.refusals(law),
      result: {
        code: 'KQ.G24.000030',
        name: { vi: 'Quyết định về việc hưởng bảo hiểm xã hội một lần', en: 'Decision on lump-sum social insurance' },
        template: 'lump-sum-decision',
        signatures: ['officer', 'seal'],
        series: 'QĐ-BHXH',
        cites: 'grounds',
        content: {
          'insurance.number': ['insured.number'],
          'insurance.period': ['granted.period'],
          'allowance.amount': ['granted.amount'],
          'allowance.place': ['payment.account'],
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
