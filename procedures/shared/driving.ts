import { applicant, communeOfApplicant, ofApplicant } from './applicant.ts';
import { population } from './databases.ts';
import { corrections, route, stop, supplement, wrongDetails } from './handling.ts';
import { cardFee } from './identity.ts';
import { birth, citizenId, fullName, nationality, residence } from './person.ts';

/** What exchange and reissue of a driving licence have in common. */

const circular = 'Thông tư 12/2025/TT-BCA';
const law = 'Luật Trật tự, an toàn giao thông đường bộ 36/2024/QH15';
const notRead = 'not read at its source';

export const doubts = [
  'editions[].from: the day from which the page shows this text was not found',
  'editions[].fee: the page prints 135,000 VND; Circular 154/2025/TT-BTC, now in force, was not read',
  'editions[].form: own wording, not from the form of Annex XII; for what a licence is exchanged or issued again stands on neither page, and the reasons offered are general knowledge',
  'editions[].components: foreigners and overseas Vietnamese, who show a passport, come to the counter',
  'editions[].lookups: of several licences the first is proposed',
  'editions[].components[].id: own slugs',
  'editions[].assessment: class and term of the new licence follow from law, age and health; they are not reckoned here',
  'editions[].grounds: the texts were not read at their source',
  'editions[].route: that the police of the province decide is our reading; the page names the ministry’s department too, and a photograph is taken at the counter only',
  'editions[].route[].term: internal step terms, set by each agency',
  'editions[].refusalReasons: composed, and no article was read. Of withdrawn licences the page tells of integrated ones only, which are exchanged, the old one not being destroyed; that others are not exchanged meanwhile is general knowledge',
  'editions[].result.series: how licences are numbered was not found; GPLX is our own, and the number of the old one is told beside it',
];

const licence = {
  id: 'licence',
  source: 'driving-licence' as const,
  question: 'driving-licence' as const,
  person: 'applicant' as const,
  label: { vi: 'Giấy phép lái xe đang có', en: 'The driving licence you have' },
  why: {
    vi: 'Để bạn không phải nộp bản sao giấy phép lái xe',
    en: 'So that you need not hand in a copy of your licence',
  },
  none: {
    vi: 'Cơ sở dữ liệu không có giấy phép lái xe của bạn. Mời bạn ghi số và hạng; cán bộ sẽ xác minh trước khi quyết định.',
    en: 'The database has no licence of yours. Please give its number and class; an officer verifies them before deciding.',
  },
};

const database = { database: 'DLDB', name: 'CSDL giấy phép lái xe', owner: 'Bộ Công an' };

/** `page`: what names the papers. */
const papers = (page: string) => [
  {
    id: 'don-giay-phep-lai-xe',
    name: {
      vi: 'Đề nghị đổi, cấp lại giấy phép lái xe (Phụ lục XII)',
      en: 'Application for another driving licence (Annex XII)',
    },
    kind: 'eform' as const,
    copies: 1,
    replacedBy: [population],
    ground: `${page}: mẫu tại Phụ lục XII ban hành kèm theo ${circular}`,
  },
  {
    id: 'giay-phep-lai-xe',
    name: { vi: 'Giấy phép lái xe', en: 'The driving licence' },
    kind: 'data' as const,
    copies: 0,
    replacedBy: [database],
    foundBy: [licence.id],
    ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 4',
  },
  {
    id: 'kham-suc-khoe-lai-xe',
    name: { vi: 'Giấy khám sức khỏe của người lái xe', en: 'Health certificate of a driver' },
    kind: 'submit' as const,
    copies: 1,
    when: {
      vi: 'Hạng khác A1, A, B1, và nơi khám chưa gửi dữ liệu',
      en: 'A class other than A1, A and B1, and the hospital has not sent it as data',
    },
    replacedBy: [],
    ground: `${page}: trừ người có giấy phép lái xe hạng A1, A, B1`,
    unverified:
      'Resolution 66.7, article 4(9), has the health database stand for it; that source of ours has no question for it yet',
  },
  {
    id: 'quyet-dinh-tuoc-giay-phep-lai-xe',
    name: {
      vi: 'Quyết định xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ',
      en: 'The penalty decision by which the right to use the licence is withdrawn',
    },
    kind: 'submit' as const,
    copies: 1,
    when: {
      vi: 'Giấy phép lái xe tích hợp đang bị tước quyền sử dụng',
      en: 'An integrated licence, the right to use which is withdrawn',
    },
    replacedBy: [],
    ground: `${page}: đối với trường hợp tước quyền sử dụng giấy phép lái xe tích hợp`,
    unverified:
      'the page has the police search their own data on violations too; our question to their register tells unpaid fines only',
  },
  {
    id: 'giay-to-khac-lai-xe',
    name: {
      vi: 'Giấy tờ khác thể hiện thông tin quy định tại điểm d khoản 1 Điều 21 Thông tư 12/2025/TT-BCA',
      en: 'Other papers with the details of article 21(1)(d) of Circular 12/2025/TT-BCA',
    },
    kind: 'submit' as const,
    copies: 1,
    when: {
      vi: 'Cán bộ yêu cầu theo quy định đó',
      en: 'An officer asks for it under that provision',
    },
    replacedBy: [],
    ground: `${page}: các giấy tờ khác, điểm d khoản 1 Điều 21 ${circular}`,
    unverified: 'the point was not read at its source: which details, and of whom, is not known',
  },
];

/** Of several licences the first is proposed; whoever means another one says so. */
const ofLicence = (member: string) => ({
  from: licence.id,
  pointer: `/licences/0/${member}`,
  lock: false,
  dispute: 'proceed-silent' as const,
});

const driver = {
  id: 'driver',
  title: { vi: 'Người lái xe', en: 'The driver' },
  fields: [
    { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
    { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const } },
    { ...birth, prefill: ofApplicant('/born') },
    { ...nationality, prefill: ofApplicant('/nationality') },
    { ...residence, prefill: ofApplicant('/residence/text') },
  ],
};
const held = {
  id: 'licence',
  title: { vi: 'Giấy phép lái xe đang có', en: 'The licence you have' },
  fields: [
    {
      id: 'number',
      kind: 'text' as const,
      maxLength: 20,
      code: true as const,
      personal: true,
      label: { vi: 'Số giấy phép lái xe', en: 'Number of the licence' },
      prefill: ofLicence('number'),
    },
    {
      id: 'class',
      kind: 'text' as const,
      maxLength: 20,
      label: { vi: 'Hạng', en: 'Class' },
      prefill: ofLicence('class'),
    },
  ],
};

interface Reason {
  readonly value: string;
  readonly label: { readonly vi: string; readonly en: string };
}

/** `act`: what is done, as the licence itself says; `reasons`: for what it is asked. */
export const edition = (page: string, act: string, reasons: readonly Reason[]) => ({
  id: '2026-01',
  from: '2026-01-01',
  grounds: [law, circular, 'Nghị quyết 66.7/2025/NQ-CP'],
  channels: ['online' as const, 'counter' as const],
  applicants: ['citizen' as const],
  term: { unit: 'working-day' as const, count: 5, ground: `${page}: 5 ngày làm việc` },
  fee: cardFee(
    135_000,
    {
      vi: '135.000 đồng một lần. Công dân số được miễn đến hết 28/02/2027',
      en: '135,000 VND each time. Free for digital citizens until 28 February 2027',
    },
    `${page}: 135.000 đồng/lần`,
  ),
  components: papers(page),
  lookups: [applicant, licence],
  form: {
    steps: [
      driver,
      held,
      {
        id: 'request',
        title: { vi: 'Đề nghị', en: 'The request' },
        fields: [
          {
            id: 'reason',
            kind: 'choice' as const,
            personal: true,
            label: { vi: 'Vì sao bạn đề nghị?', en: 'Why do you ask for it?' },
            options: [...reasons],
          },
          {
            id: 'commune',
            kind: 'commune' as const,
            label: { vi: 'Xã, phường nơi bạn cư trú', en: 'Commune where you live' },
            prefill: communeOfApplicant,
          },
        ],
      },
    ],
  },
  assessment: {
    steps: [
      {
        id: 'granted',
        title: { vi: 'Giấy phép được cấp', en: 'The licence that is given' },
        fields: [
          { id: 'classes', kind: 'text' as const, maxLength: 20, label: { vi: 'Hạng được cấp', en: 'Classes given' } },
          {
            id: 'expires',
            kind: 'date' as const,
            optional: true,
            label: { vi: 'Có giá trị đến (để trống nếu không thời hạn)', en: 'Valid until (empty where without end)' },
          },
        ],
      },
    ],
  },
  decides: 'province-police' as const,
  commune: 'request.commune',
  unique: [],
  marks: [],
  route: route(24, 8),
  supplement,
  stop,
  suspensions: [
    {
      code: 'verification',
      label: {
        vi: 'Chờ kết quả xác minh giấy phép lái xe đã cấp',
        en: 'Who issued the licence has to verify it',
      },
      term: {
        unit: 'working-day' as const,
        count: 10,
        ground: 'thời hạn nội bộ',
        unverified: 'the page names no term for the answer',
      },
      ground: `${page}: khi chưa có kết quả xác minh giấy phép lái xe thì không giải quyết đề nghị`,
      unverified:
        'the page has the term run from the full papers, the answer being one; that the wait is a pause is our reading',
    },
  ],
  extensions: [],
  refusalReasons: [
    {
      code: 'withdrawn',
      label: {
        vi: 'Đang bị tước quyền sử dụng giấy phép lái xe, và đó không phải giấy phép tích hợp',
        en: 'The right to use the licence is withdrawn, and it is not an integrated one',
      },
      ground: law,
      unverified: notRead,
    },
    {
      code: 'no-case',
      label: { vi: 'Không thuộc trường hợp được cấp', en: 'The law gives no licence in this case' },
      ground: circular,
      unverified: notRead,
    },
    { ...wrongDetails, ground: circular },
  ],
  result: {
    code: 'KQ.G01.000185',
    name: { vi: 'Giấy phép lái xe', en: 'Driving licence' },
    template: 'driving-licence',
    signatures: ['officer' as const, 'seal' as const],
    series: 'GPLX',
    content: {
      'person.birth': ['driver.birth'],
      'person.nationality': ['driver.nationality'],
      'person.residence': ['driver.residence'],
      'licence.classes': ['granted.classes'],
      'licence.replaces': ['licence.number'],
      'licence.expires': ['granted.expires'],
    },
    says: { 'licence.reason': act },
    holder: ['driver.fullName'],
    holderId: 'driver.citizenId',
    alsoFor: [],
    revocations: [
      {
        code: 'against-law',
        label: { vi: 'Cấp không đúng quy định', en: 'Issued against the law' },
        ground: circular,
        unverified: notRead,
      },
    ],
    corrections: corrections(circular),
  },
});
