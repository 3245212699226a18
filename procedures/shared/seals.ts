import { applicant, communeOfApplicant, identityDocument, identityPaper, ofApplicant } from './applicant.ts';
import { corrections, nothingToPay, route, stop, supplement, wrongDetails } from './handling.ts';
import { citizenId, fullName } from './person.ts';
import type { Text } from '../../core/text.ts';

/** What registrations of seals by the province’s police have in common. */

const page = 'Trang thủ tục 2.001403';
const sealLaw = 'Nghị định 99/2016/NĐ-CP';

interface Seal {
  readonly value: string;
  readonly label: Text;
}

export const sealsOfProvince = {
  field: { vi: 'Đăng ký, quản lý con dấu', en: 'Registration of seals' },
  level: 'province' as const,
  decider: { vi: 'Công an cấp tỉnh', en: 'Police of the province' },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-adf3-72a0-b265-25a6f7150a7e (Quyết định 1523/QĐ-BCA-C06), in the national catalogue, read 2026-07-20',
  ],
};

export const sealDoubts = [
  'decider: the page is that of the central authority; that the police of the province does it there is our reading of the list of 25 services',
  'editions[].from: the day from which the page shows this text was not found; the first day of 2026 is taken',
  'editions[].channels: the catalogue says that it is to be had online; the counter is general knowledge',
  'editions[].applicants: organisations ask (general knowledge; enterprises have made their own seals since 2021); whom one sends files in their own name, because no register of ours knows who represents offices, schools and associations',
  'editions[].term: that of the central authority’s page is taken for the province',
  'editions[].fee: that nothing is to be paid was not read',
  'editions[].form: own wording; that no database of ours knows offices, schools and associations is how the sources stand now',
  'editions[].components: the list of the page was not read; what founds the organisation and who sends whom is general knowledge',
  'editions[].components[].id: own slugs',
  'editions[].grounds: the articles of Decree 99/2016 were not read at their source',
  'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
  'editions[].route[].term: internal step terms, set by each agency',
  'editions[].refusalReasons: general knowledge; the articles of Decree 99/2016 were not read at their source',
  'editions[].result: no source names its number in the national catalogue of results',
  'editions[].result.series: how the agency numbers these certificates was not found; ĐKMCD as on the sample of its kind',
];

/** The one edition: an organisation registers specimens of these kinds. */
export const sealEdition = (seals: readonly Seal[]) => ({
  id: '2026-01',
  from: '2026-01-01',
  grounds: [sealLaw, 'Nghị định 56/2023/NĐ-CP'],
  channels: ['online' as const, 'counter' as const],
  applicants: ['citizen' as const],
  term: { unit: 'working-day' as const, count: 3, ground: `${page}: 3 ngày làm việc` },
  fee: {
    amount: 0,
    currency: 'VND' as const,
    note: { vi: 'Không thu phí đăng ký; tiền khắc dấu trả nơi khắc', en: 'No fee; who cuts the seal is paid there' },
    ground: sealLaw,
    term: nothingToPay,
    exemptions: [],
  },
  components: [
    {
      id: 'de-nghi-mau-dau',
      name: { vi: 'Đề nghị đăng ký mẫu con dấu', en: 'Request to register the specimen of a seal' },
      kind: 'eform' as const,
      copies: 1,
      replacedBy: [],
      ground: sealLaw,
      unverified: 'the article was not read at its source',
    },
    {
      id: 'quyet-dinh-thanh-lap',
      name: {
        vi: 'Quyết định thành lập hoặc giấy phép hoạt động',
        en: 'What founds the organisation, or its licence',
      },
      kind: 'submit' as const,
      copies: 1,
      when: {
        vi: 'Cán bộ không tìm thấy văn bản theo số bạn ghi',
        en: 'The officer does not find it under the number you give',
      },
      replacedBy: [],
      ground: sealLaw,
      unverified: 'the article was not read at its source',
    },
    { ...identityPaper, ground: sealLaw, unverified: 'the page was not read' },
  ],
  lookups: [applicant, identityDocument],
  form: {
    steps: [
      {
        id: 'person',
        title: { vi: 'Người được cử đi làm thủ tục', en: 'Who was sent' },
        fields: [
          { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
          { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const } },
        ],
      },
      {
        id: 'organisation',
        title: { vi: 'Cơ quan, tổ chức', en: 'The organisation' },
        fields: [
          {
            id: 'name',
            kind: 'text' as const,
            maxLength: 200,
            label: { vi: 'Tên cơ quan, tổ chức', en: 'Name of the organisation' },
          },
          {
            id: 'code',
            kind: 'text' as const,
            maxLength: 35,
            code: true as const,
            label: { vi: 'Mã định danh hoặc mã số thuế', en: 'Its identifier or tax code' },
          },
          {
            id: 'founding',
            kind: 'text' as const,
            maxLength: 200,
            label: { vi: 'Số, ngày quyết định thành lập', en: 'Number and day of what founds it' },
          },
          {
            id: 'commune',
            kind: 'commune' as const,
            label: { vi: 'Xã, phường đặt trụ sở', en: 'Commune of its seat' },
            prefill: communeOfApplicant,
          },
        ],
      },
      {
        id: 'seal',
        title: { vi: 'Con dấu', en: 'The seal' },
        fields: [
          {
            id: 'kind',
            kind: 'choice' as const,
            label: { vi: 'Loại dấu', en: 'Kind of seal' },
            // As it is printed on the certificate.
            options: [...seals],
          },
        ],
      },
    ],
  },
  decides: 'province-police' as const,
  commune: 'organisation.commune',
  unique: [],
  marks: [],
  route: route(12, 8),
  supplement,
  stop,
  suspensions: [],
  extensions: [],
  refusalReasons: [
    {
      code: 'no-right-to-seal',
      label: {
        vi: 'Cơ quan, tổ chức không được sử dụng loại dấu này',
        en: 'The organisation may not use such a seal',
      },
      ground: sealLaw,
      unverified: 'the article was not read at its source',
    },
    { ...wrongDetails, ground: sealLaw },
  ],
  result: {
    name: { vi: 'Giấy chứng nhận đăng ký mẫu con dấu', en: 'Certificate that the specimen of a seal is registered' },
    template: 'seal-registration',
    signatures: ['officer' as const, 'seal' as const],
    series: 'ĐKMCD',
    content: { 'organisation.founding': ['organisation.founding'], 'seal.kind': ['seal.kind'] },
    holder: ['organisation.name'],
    holderId: 'organisation.code',
    alsoFor: [],
    forApplicant: true as const,
    revocations: [
      {
        code: 'against-law',
        label: { vi: 'Đăng ký mẫu con dấu trái quy định', en: 'Registered against the law' },
        ground: sealLaw,
        unverified: 'the article was not read at its source',
      },
    ],
    corrections: corrections(sealLaw),
  },
});
