import { defineProcedure } from '../core/procedure/procedure.ts';
import * as benefit from './shared/benefits.ts';
import { birthNotices, civilStatus } from './shared/databases.ts';
import { corrections, free, route, stop, supplement } from './shared/handling.ts';

const page = 'Trang thủ tục 2.000693';
const law = 'Luật Bảo hiểm xã hội 41/2024/QH15';

const registered = (said: 'yes' | 'no') => ({ field: 'child.registered', in: [said] });

const born = {
  kind: 'date' as const,
  notAfterToday: true,
  personal: true,
  label: { vi: 'Ngày sinh của con', en: 'Date of birth of the child' },
};

export default defineProcedure({
  code: '2.000693',
  slug: 'maternity-benefit',
  name: { vi: 'Giải quyết hưởng chế độ thai sản', en: 'Maternity benefit' },
  field: { vi: 'Thực hiện chính sách BHXH', en: 'Social insurance benefits' },
  level: 'province',
  decider: { vi: 'Bảo hiểm xã hội tỉnh', en: 'Social insurance agency of the province' },
  summary: {
    vi: 'Sinh con khi đã nghỉ việc, không còn đơn vị nộp thay, hoặc đóng bảo hiểm tự nguyện; đóng tự nguyện thì nộp trong 60 ngày từ ngày sinh. Khai sinh của con và quá trình đóng lấy từ cơ sở dữ liệu. Đang đi làm thì nộp qua đơn vị.',
    en: 'For a birth after you left work, without an employer to file, or insured of your own accord; then file within 60 days of the birth. The child’s registration and your contributions come from the databases. Who is employed files through the employer.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfc-d9ce-754f-b27a-e0edfaf3e2fc (Quyết định 1222/QĐ-BTC), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
  ],
  unverified: [
    ...benefit.doubts,
    'decider: the page names social insurance of the province; which office of it decides was not found',
    'editions[].applicants: whoever still has an employer files through them, in six days and with another result (KQ.G24.000005); that is not offered here, nor are prenatal visits, miscarriage, contraception, adoption, surrogacy, fathers, and children born or papers issued abroad',
    'editions[].applicants: the page also takes mothers whose child was stillborn or died before a birth notice was issued, on other papers (a summary of the medical record, the discharge paper, the notice of death, or a confirmation of the commune); that is not offered here yet',
    'editions[].components: the page lists no papers for the voluntarily insured; those of whoever has left work are taken',
    'editions[].refusalReasons: the page gives the voluntarily insured 60 days from the birth, and does not say what becomes of a later dossier; none is refused for it alone',
    'editions[].assessment: that the voluntarily insured are paid one sum for a child, without a period, is general knowledge',
    'editions[].grounds: the articles of Law 41/2024 were not read at their source',
    'editions[].result.series: how the agency numbers these lists was not found; TB-BHXH as on the sample of its kind',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law, 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      term: { unit: 'working-day', count: 3, ground: `${page}: nhận hồ sơ từ người lao động, tối đa 03 ngày làm việc` },
      fee: free(`${page}: miễn phí`),
      components: [
        ...benefit.papers(page),
        {
          id: 'khai-sinh-cua-con',
          name: {
            vi: 'Giấy khai sinh hoặc giấy chứng sinh của con',
            en: 'Birth certificate or birth notice of the child',
          },
          kind: 'data',
          copies: 0,
          replacedBy: [civilStatus, birthNotices],
          foundBy: ['children', 'notice'],
          // Only the one that bears on what was said: an elder child who is registered shows nothing of a newborn.
          foundTogether: true,
          ground: `${page}: bản sao giấy khai sinh hoặc trích lục khai sinh hoặc bản sao giấy chứng sinh của con; Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 2`,
        },
      ],
      lookups: [
        ...benefit.lookups,
        {
          id: 'children',
          source: 'civil-status',
          question: 'children',
          person: 'applicant',
          when: registered('yes'),
          label: { vi: 'Con của bạn', en: 'Your children' },
          why: { vi: 'Để bạn không phải nộp giấy khai sinh của con', en: 'So that no birth certificate is handed in' },
        },
        {
          id: 'notice',
          source: 'health',
          question: 'birth-notice',
          person: 'applicant',
          when: registered('no'),
          label: { vi: 'Giấy chứng sinh của con', en: 'Birth notice of your child' },
          why: {
            vi: 'Để bạn không phải nộp giấy chứng sinh khi con chưa đăng ký khai sinh',
            en: 'So that no birth notice is handed in for a child who is not registered yet',
          },
        },
      ],
      form: {
        steps: [
          benefit.insured,
          {
            id: 'child',
            title: { vi: 'Con mới sinh', en: 'The child' },
            fields: [
              {
                id: 'case',
                kind: 'choice',
                personal: true,
                label: { vi: 'Bạn thuộc trường hợp nào?', en: 'Which case is yours?' },
                hint: {
                  vi: 'Đóng tự nguyện: nộp chậm nhất 60 ngày kể từ ngày sinh con',
                  en: 'Insured of your own accord: file within 60 days of the birth',
                },
                options: [
                  { value: 'left', label: { vi: 'Đã nghỉ việc trước khi sinh', en: 'I left work before the birth' } },
                  { value: 'none', label: { vi: 'Không còn đơn vị nộp thay', en: 'No employer is left to file' } },
                  { value: 'voluntary', label: { vi: 'Đóng bảo hiểm tự nguyện', en: 'Insured of my own accord' } },
                ],
              },
              {
                id: 'registered',
                kind: 'yes-no',
                label: { vi: 'Con đã đăng ký khai sinh?', en: 'Is the child’s birth registered?' },
              },
              {
                ...born,
                id: 'born',
                showIf: registered('yes'),
                // The youngest whom the register has.
                prefill: { from: 'children', pointer: '/children/0/born', lock: true },
              },
              {
                ...born,
                id: 'bornByNotice',
                // From this day on the page takes births of whoever has left work since.
                notBefore: '2018-01-01',
                showIf: registered('no'),
                prefill: { from: 'notice', pointer: '/bornOn', lock: true },
              },
              {
                id: 'leave',
                kind: 'date',
                notAfterToday: true,
                personal: true,
                // Whoever is insured of their own accord has no work to leave.
                showIf: { field: 'child.case', in: ['left', 'none'] },
                label: { vi: 'Nghỉ việc từ ngày', en: 'Left work on' },
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
                maxLength: 80,
                optional: true,
                label: { vi: 'Thời gian hưởng', en: 'Period' },
                hint: {
                  vi: 'Ví dụ: 06 tháng, từ 05/11/2026. Để trống nếu trợ cấp một lần',
                  en: 'For example: 06 tháng, từ 05/11/2026. Empty where one sum is paid',
                },
              },
              benefit.amount('Số tiền', 'Amount'),
            ],
          },
        ],
      },
      decides: 'social-insurance',
      commune: 'payment.commune',
      unique: [],
      marks: [],
      route: route(12, 6),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: benefit.refusals(law),
      result: {
        code: 'KQ.G24.000054',
        name: {
          vi: 'Thông báo danh sách giải quyết hưởng chế độ thai sản đối với người không còn quan hệ lao động và người tham gia bảo hiểm xã hội tự nguyện',
          en: 'List of maternity benefits granted to people without an employer and to the voluntarily insured',
        },
        template: 'maternity-notice',
        signatures: ['officer', 'seal'],
        series: 'TB-BHXH',
        content: {
          'insurance.number': ['insured.number'],
          'child.born': ['child.born', 'child.bornByNotice'],
          'benefit.period': ['granted.period'],
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
