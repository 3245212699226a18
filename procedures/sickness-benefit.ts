import { defineProcedure } from '../core/procedure/procedure.ts';
import * as benefit from './shared/benefits.ts';
import { insurance } from './shared/databases.ts';
import { corrections, free, route, stop, supplement } from './shared/handling.ts';
import { citizenId, fullName } from './shared/person.ts';
import { byOrganisation } from './shared/representation.ts';

const page = 'Trang thủ tục 1.001667';
const law = 'Luật Bảo hiểm xã hội 41/2024/QH15';

/** A paper of the hospital, which the agency finds by its number where the hospital has sent it. */
const ofHospital = (id: string, vi: string, en: string) => ({
  id,
  name: { vi, en },
  kind: 'submit' as const,
  copies: 1,
  when: {
    vi: 'Cơ quan bảo hiểm không tìm thấy giấy theo số bạn ghi',
    en: 'The agency does not find it under the number you give',
  },
  replacedBy: [],
  ground: page,
  unverified: 'that hospitals send it to the agency as data is general knowledge',
});

export default defineProcedure({
  code: '1.001667',
  slug: 'sickness-benefit',
  name: { vi: 'Giải quyết hưởng chế độ ốm đau', en: 'Sickness benefit' },
  field: { vi: 'Thực hiện chính sách BHXH', en: 'Social insurance benefits' },
  level: 'province',
  decider: { vi: 'Bảo hiểm xã hội tỉnh', en: 'Social insurance agency of the province' },
  summary: {
    vi: 'Đơn vị sử dụng lao động nộp cho người lao động nghỉ ốm hoặc nghỉ chăm con ốm. Chỉ cần số giấy của bệnh viện.',
    en: 'Employers file for a worker who is ill, or looks after an ill child. The number of the hospital’s paper is enough.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfb-d7a1-70cd-b177-166039682b48 (Quyết định 1474/QĐ-BTC), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 2 và Điều 4',
  ],
  unverified: [
    ...benefit.doubts,
    'decider: the page names social insurance of province and district; which office of it decides was not found',
    'editions[].lookups: none, because whoever files is the firm and the record is the worker’s, who agrees to nothing here; the officer looks up their contributions (`inOffice`)',
    'editions[].form: one worker in one dossier, where form 01B-HSB lists many; treatment abroad is not offered here',
    'editions[].grounds: the page still names the law of 2014; that of 2024, in force since July 2025, was not read at its source',
    'editions[].result.rows: that the personal identifier is the insurance number too since August 2025 is general knowledge',
    'editions[].result.series: how the agency numbers these lists was not found; TB-BHXH as on the sample of its kind',
    'editions[].result.forApplicant: the page has the employer receive the list',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law],
      channels: ['online', 'counter', 'post'],
      applicants: ['organisation', 'enterprise'],
      representation: [byOrganisation],
      term: { unit: 'working-day', count: 6, ground: `${page}: 6 ngày làm việc` },
      fee: free(`${page}: miễn phí`),
      components: [
        {
          id: 'danh-sach-de-nghi',
          name: { vi: 'Danh sách đề nghị (mẫu 01B-HSB)', en: 'The employer’s list (01B-HSB)' },
          kind: 'eform',
          copies: 1,
          replacedBy: [insurance],
          ground: page,
        },
        ofHospital('giay-ra-vien', 'Bản sao giấy ra viện', 'Copy of the discharge paper'),
        ofHospital(
          'giay-nghi-viec',
          'Giấy chứng nhận nghỉ việc hưởng bảo hiểm xã hội',
          'Certificate of leave for social insurance',
        ),
      ],
      lookups: [],
      inOffice: [
        {
          question: 'insurance',
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1 và Điều 4 khoản 3 điểm b',
          unverified:
            'that the officer looks up the contributions of the worker whom the list names is our reading; the page does not say how the amount is checked',
        },
      ],
      form: {
        steps: [
          {
            id: 'worker',
            title: { vi: 'Người lao động', en: 'The worker' },
            fields: [fullName, citizenId],
          },
          {
            id: 'leave',
            title: { vi: 'Nghỉ việc', en: 'The leave' },
            fields: [
              {
                id: 'why',
                kind: 'choice',
                personal: true,
                label: { vi: 'Vì sao nghỉ?', en: 'Why is it?' },
                options: [
                  { value: 'inpatient', label: { vi: 'Điều trị nội trú', en: 'In hospital' } },
                  { value: 'outpatient', label: { vi: 'Điều trị ngoại trú', en: 'Treated at home' } },
                  { value: 'child', label: { vi: 'Chăm con ốm dưới 7 tuổi', en: 'A child under 7 is ill' } },
                ],
              },
              {
                id: 'paper',
                kind: 'text',
                maxLength: 40,
                code: true,
                personal: true,
                label: { vi: 'Số giấy của bệnh viện', en: 'Number of the hospital’s paper' },
              },
            ],
          },
          {
            id: 'payment',
            title: { vi: 'Nhận tiền', en: 'Payment' },
            fields: [
              {
                ...benefit.account,
                optional: true,
                label: { vi: 'Tài khoản của người lao động', en: 'Account of the worker' },
                hint: { vi: 'Để trống nếu đơn vị trả', en: 'Empty where the employer pays it out' },
              },
              { id: 'commune', kind: 'commune', label: { vi: 'Xã, phường của đơn vị', en: 'The employer’s commune' } },
            ],
          },
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
                label: { vi: 'Thời gian hưởng', en: 'Period' },
                hint: { vi: 'Ví dụ: 05 ngày, từ 16/11/2026', en: 'For example: 05 ngày, từ 16/11/2026' },
              },
              { id: 'batch', kind: 'text', maxLength: 20, label: { vi: 'Đợt', en: 'Batch' } },
              benefit.amount('Số tiền', 'Amount'),
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
        code: 'KQ.G24.000005',
        name: {
          vi: 'Thông báo danh sách giải quyết hưởng chế độ ốm đau, thai sản, dưỡng sức phục hồi sức khỏe',
          en: 'List of sickness, maternity and recovery benefits granted',
        },
        template: 'benefit-list-notice',
        signatures: ['officer', 'seal'],
        series: 'TB-BHXH',
        content: {
          'benefit.batch': ['granted.batch'],
          'benefit.total': ['granted.amount'],
          'benefit.account': ['payment.account'],
        },
        rows: {
          persons: [
            {
              name: ['worker.fullName'],
              number: ['worker.citizenId'],
              period: ['granted.period'],
              amount: ['granted.amount'],
            },
          ],
        },
        says: { 'benefit.kind': 'Ốm đau' },
        holder: ['worker.fullName'],
        holderId: 'worker.citizenId',
        alsoFor: [],
        forApplicant: true,
        revocations: benefit.revocations(law),
        corrections: corrections(law),
      },
    },
  ],
});
