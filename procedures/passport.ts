import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, ofApplicant } from './shared/applicant.ts';
import { population } from './shared/databases.ts';
import { fileUnusable, stop, supplement, toPay, within, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, fullName, residence, sex } from './shared/person.ts';
import { feeExemptions } from './shared/residence.ts';

const page = 'Trang thủ tục 1.001456';
const law = 'Luật Xuất cảnh, nhập cảnh của công dân Việt Nam 49/2019/QH14';
const unread = 'general knowledge of the law; the article was not read at its source';
const feeGround =
  'Thông tư 28/2026/TT-BTC; Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR): 200.000 đồng, bằng 50% đến hết 31/12/2026';

const feeOf = (amount: number, note: { readonly vi: string; readonly en: string }) => ({
  amount,
  currency: 'VND' as const,
  note,
  ground: feeGround,
  term: toPay,
  exemptions: feeExemptions.filter(({ code }) => code === 'digital-citizen'),
});

/** All but from when it holds, and what it costs then. */
const edition = {
  grounds: [law, 'Thông tư 31/2023/TT-BCA', 'Nghị quyết 66.7/2025/NQ-CP'],
  channels: ['online' as const, 'counter' as const, 'post' as const],
  applicants: ['citizen' as const],
  term: { unit: 'working-day' as const, count: 8, ground: `${page}: 8 ngày làm việc` },
  components: [
    {
      id: 'tk01',
      name: {
        vi: 'Tờ khai đề nghị cấp hộ chiếu phổ thông ở trong nước (mẫu TK01)',
        en: 'Request for an ordinary passport in the country (form TK01)',
      },
      kind: 'eform' as const,
      copies: 1,
      replacedBy: [population],
      ground: `${page}: mẫu TK01 ban hành kèm theo Thông tư 31/2023/TT-BCA`,
    },
    {
      id: 'anh-ho-chieu',
      name: {
        vi: 'Ảnh mới chụp không quá 06 tháng, cỡ 4cm x 6cm, phông trắng',
        en: 'Photograph of the last 6 months, 4 cm by 6 cm, on white',
      },
      kind: 'submit' as const,
      copies: 1,
      when: {
        vi: 'Chỉ khi cơ quan không chụp được ảnh lúc bạn đến',
        en: 'Only where the agency cannot take it when you come',
      },
      replacedBy: [],
      ground: `${page}: ảnh mới chụp không quá 06 tháng`,
      unverified: 'the page lists it for everybody; that the one taken in person stands for it is our reading',
    },
    {
      id: 'ho-chieu-cu',
      name: {
        vi: 'Hộ chiếu phổ thông cấp lần gần nhất còn giá trị sử dụng',
        en: 'The last passport, where it is still valid',
      },
      kind: 'present' as const,
      copies: 1,
      when: { vi: 'Bạn có hộ chiếu còn giá trị sử dụng', en: 'You have a passport that is still valid' },
      replacedBy: [],
      ground: `${page}: hộ chiếu phổ thông cấp lần gần nhất còn giá trị sử dụng`,
      unverified: 'that it is shown when one comes, and not sent before, is our reading',
    },
  ],
  lookups: [
    {
      ...applicant,
      none: {
        vi: 'Cơ sở dữ liệu dân cư không có thông tin của bạn. Mời bạn tự khai; cán bộ sẽ đối chiếu khi bạn đến.',
        en: 'The population database has nothing on you. Please fill it in; an officer will compare it when you come.',
      },
    },
  ],
  form: {
    steps: [
      {
        id: 'person',
        title: { vi: 'Người được cấp hộ chiếu', en: 'Whose passport it is' },
        fields: [
          { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
          { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const } },
          { ...birth, prefill: ofApplicant('/born') },
          { ...sex, prefill: ofApplicant('/gender') },
          { ...residence, prefill: ofApplicant('/residence/text') },
        ],
      },
      {
        id: 'request',
        title: { vi: 'Hộ chiếu', en: 'The passport' },
        fields: [
          {
            id: 'reason',
            kind: 'choice' as const,
            label: { vi: 'Bạn đề nghị điều gì?', en: 'What do you ask for?' },
            options: [
              { value: 'first', label: { vi: 'Cấp hộ chiếu lần đầu', en: 'A first passport' } },
              {
                value: 'renewal',
                label: {
                  vi: 'Cấp hộ chiếu mới thay hộ chiếu hết hạn, sắp hết hạn hoặc hết trang',
                  en: 'A new one in place of one that has run out, or will soon, or has no pages left',
                },
              },
            ],
          },
          {
            id: 'former',
            kind: 'text' as const,
            code: true as const,
            maxLength: 20,
            personal: true,
            showIf: { field: 'request.reason', in: ['renewal'] },
            label: { vi: 'Số hộ chiếu cũ', en: 'Number of the old passport' },
          },
          {
            id: 'kind',
            kind: 'choice' as const,
            label: { vi: 'Bạn muốn loại hộ chiếu nào?', en: 'Which kind do you want?' },
            options: [
              { value: 'chip', label: { vi: 'có gắn chíp điện tử', en: 'with an electronic chip' } },
              { value: 'plain', label: { vi: 'không gắn chíp điện tử', en: 'without a chip' } },
            ],
          },
        ],
      },
      {
        id: 'delivery',
        title: { vi: 'Nơi nhận', en: 'Where to have it' },
        fields: [
          {
            id: 'commune',
            kind: 'commune' as const,
            label: { vi: 'Xã, phường nơi bạn ở', en: 'Commune where you live' },
            hint: {
              vi: 'Công an tỉnh giải quyết; bạn đến Phòng Quản lý xuất nhập cảnh theo giờ hẹn',
              en: 'The province’s police decide; you come to their immigration office at the time you choose',
            },
            prefill: communeOfApplicant,
          },
          {
            id: 'way',
            kind: 'choice' as const,
            label: { vi: 'Bạn nhận hộ chiếu ở đâu?', en: 'Where do you want to have the passport?' },
            options: [
              {
                value: 'counter',
                label: { vi: 'tại Phòng Quản lý xuất nhập cảnh, Công an tỉnh', en: 'at the immigration office' },
              },
              { value: 'post', label: { vi: 'qua dịch vụ bưu chính', en: 'by post' } },
            ],
          },
          {
            id: 'address',
            kind: 'text' as const,
            maxLength: 200,
            personal: true,
            showIf: { field: 'delivery.way', in: ['post'] },
            label: { vi: 'Địa chỉ nhận hộ chiếu', en: 'Address for the passport' },
          },
        ],
      },
    ],
  },
  decides: 'province-police' as const,
  commune: 'delivery.commune',
  unique: [],
  marks: [],
  route: [
    { step: 'check' as const, term: within(1) },
    {
      step: 'appointment' as const,
      role: 'citizen' as const,
      term: {
        unit: 'working-day' as const,
        count: 20,
        ground: 'thời hạn nội bộ',
        unverified: 'how long somebody may wait before they come was not found',
      },
      silence: { means: 'stop' as const, ...stop },
      uncounted: {
        ground: `${law}, Điều 15`,
        unverified: `${unread}; that the term runs from the day on which somebody came is our reading`,
      },
      appointment: {
        takes: ['photo' as const, 'fingerprints' as const],
        minutes: 15,
        places: 4,
        mostMissed: 3,
        ground: `${law}, Điều 15`,
        unverified: `${unread}; that it is for everybody, how long it takes, how many come at once and how often it may be missed are our own`,
      },
    },
    { step: 'verify' as const, role: 'officer' as const, term: within(32) },
    { step: 'approve' as const, role: 'leader' as const, term: within(16) },
    { step: 'issue' as const, term: within(1) },
    { step: 'return' as const, term: within(1) },
  ],
  supplement,
  stop,
  suspensions: [],
  extensions: [],
  refusalReasons: [
    {
      code: 'not-yet',
      label: { vi: 'Thuộc trường hợp chưa cấp hộ chiếu', en: 'The law gives no passport as yet' },
      ground: `${law}, Điều 21`,
      unverified: unread,
    },
    { ...wrongDetails, ground: law },
  ],
  result: {
    code: 'KQ.G01.000083',
    name: { vi: 'Thông báo kết quả cấp hộ chiếu phổ thông', en: 'Notice that a passport is ready' },
    template: 'passport-notice',
    signatures: ['officer' as const, 'seal' as const],
    series: 'TB-QLXNC',
    content: {
      'person.birth': ['person.birth'],
      'passport.kind': ['request.kind'],
      'passport.delivery': ['delivery.way', 'delivery.address'],
    },
    holder: ['person.fullName'],
    holderId: 'person.citizenId',
    alsoFor: [],
    revocations: [],
    corrections: [fileUnusable],
  },
};

export default defineProcedure({
  code: '1.001456',
  slug: 'passport',
  name: {
    vi: 'Cấp hộ chiếu phổ thông ở trong nước (thực hiện tại cấp tỉnh)',
    en: 'Ordinary passport, issued in the country by the province',
  },
  field: { vi: 'Quản lý xuất nhập cảnh', en: 'Immigration' },
  level: 'province',
  decider: {
    vi: 'Phòng Quản lý xuất nhập cảnh, Công an tỉnh',
    en: 'Immigration office of the province’s police',
  },
  summary: {
    vi: 'Cấp hộ chiếu lần đầu hoặc thay hộ chiếu hết hạn cho người từ 14 tuổi. Bạn khai trực tuyến, chọn giờ và đến một lần. Hộ chiếu bị mất, hư hỏng hoặc của trẻ em: mời nộp tại quầy.',
    en: 'A first passport, or one in place of an old one, from the age of 14. You fill in the form online, choose a time and come once. For a lost or damaged one, or a child’s, please go to the counter.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-5fda-7370-bc07-6f1fd02ffcc4 (Quyết định 5568/QĐ-BCA), read 2026-07-20',
    'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR)',
  ],
  unverified: [
    'decider: the page names the police of the province; which office of theirs signs is general knowledge',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].fee: the page prints amounts that ended in 2023; those of the annex of Resolution 66.22 are taken, read in an OCR copy; 400,000 VND for a lost passport is at the counter',
    'editions[].applicants: as on the page; children and people without capacity are not offered here, because a representative files for them',
    'editions[].grounds: the law was not read at its source, the page names the circular',
    'editions[].form: composed from the components on the page, not from form TK01, own wording; details of parents, spouse and occupation that the form has are left out',
    'editions[].components: papers on children and representatives are left out with them',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4; the page names no database',
    'editions[].route: check, appointment, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the law as generally known',
    'editions[].result: the passport itself is made elsewhere; what is signed here is the notice that it is ready, whose layout is our own',
    'editions[].result.series: how the agency numbers these notices was not found; TB-QLXNC as on the sample of its kind',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      until: '2027-01-01',
      ...edition,
      fee: feeOf(100_000, {
        vi: 'Bằng một nửa mức 200.000 đồng, đến hết 31/12/2026. Công dân số được miễn đến hết 28/02/2027',
        en: 'Half of 200,000 VND until 31 December 2026. Free for digital citizens until 28 February 2027',
      }),
    },
    {
      id: '2027-01',
      from: '2027-01-01',
      ...edition,
      fee: feeOf(200_000, {
        vi: '200.000 đồng một hộ chiếu. Công dân số được miễn đến hết 28/02/2027',
        en: '200,000 VND each passport. Free for digital citizens until 28 February 2027',
      }),
    },
  ],
});
