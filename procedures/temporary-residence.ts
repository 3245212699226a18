import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, identityDocument, identityPaper } from './shared/applicant.ts';
import { land, residences } from './shared/databases.ts';
import { fileUnusable, route, stop, supplement, toPay, wrongDetails } from './shared/handling.ts';
import { byOrganisation } from './shared/representation.ts';
import {
  consent,
  ct01,
  feeExemptions,
  officerError,
  registeredAgainstLaw,
  residenceLaw,
  residenceNotice,
  resident,
  wrongAuthority,
} from './shared/residence.ts';

const page = 'Trang thủ tục 1.004194';

/** What the land database says of the first parcel in the name of whoever asks. */
const ofParcel = (pointer: string) => ({ from: 'land', pointer: `/parcels/0${pointer}`, lock: true });
const where = (...of: string[]) => ({ field: 'stay.basis', in: of });

const ofWorker = {
  vi: '12 chữ số trên thẻ căn cước; doanh nghiệp ghi số của người lao động',
  en: 'The 12 digits on the identity card; an enterprise gives the worker’s',
};

export default defineProcedure({
  code: '1.004194',
  slug: 'temporary-residence',
  name: { vi: 'Đăng ký tạm trú', en: 'Registration of temporary residence' },
  field: { vi: 'Đăng ký, quản lý cư trú', en: 'Registration and management of residence' },
  level: 'commune',
  decider: { vi: 'Trưởng Công an cấp xã', en: 'Chief of police of the commune' },
  summary: {
    vi: 'Đăng ký nơi bạn ở ngoài nơi thường trú; doanh nghiệp đăng ký được cho người lao động ở nhà của mình. Chỗ ở đã có trong cơ sở dữ liệu đất đai thì không phải xuất trình giấy tờ.',
    en: 'Registers where you live away from your permanent residence; an enterprise can register a worker who lives in its quarters. A dwelling that the land database knows needs no papers.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-770b-734d-b7fb-5e1995f194f4 (Quyết định 9354/QĐ-BCA-C06), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Phụ lục I, số 736',
    'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR)',
  ],
  unverified: [
    'decider: not on the page, which names the police of the commune; who signs there is our reading',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].channels: counter and online are on the page; they are all that is said',
    'editions[].applicants: as on the page; that a cooperative is an enterprise here is our reading',
    'editions[].form: composed from the components on the page, not from form CT01, own wording; one resident in one dossier, no registration by list and no barracks',
    'editions[].form: that the stay counts from the day of registration, and for the two years that the law allows at most, where nothing else is written is our reading',
    'editions[].form: the reasons to choose from are our own',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4, where the page names no database',
    'editions[].lookups: the land database is asked about people only; of several parcels the first one is offered',
    'editions[].grounds: the articles of the Law on Residence were not read at their source',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the page; the articles of the Law on Residence were not read at their source',
    'editions[].result.series: how the agency numbers these notices was not found; TB-CAP as on the sample of its kind',
    'editions[].result.forApplicant: that an organisation which asked keeps the result among its own is our reading',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [
        residenceLaw,
        'Nghị định 154/2024/NĐ-CP, Điều 5',
        'Thông tư 53/2025/TT-BCA',
        'Nghị quyết 66.7/2025/NQ-CP',
      ],
      channels: ['online', 'counter'],
      applicants: ['citizen', 'enterprise', 'organisation'],
      representation: [byOrganisation],
      term: { unit: 'working-day', count: 3, ground: `${page}: 3 ngày làm việc` },
      fee: {
        amount: 7000,
        currency: 'VND',
        note: {
          vi: 'Nộp trực tuyến, cá nhân hoặc hộ gia đình, một lần đăng ký; nộp trực tiếp 15.000 đồng. Công dân số được miễn đến hết 28/02/2027',
          en: 'Online, for a person or household, each registration; 15,000 VND at the counter. Free for digital citizens until 28 February 2027',
        },
        ground: `${page}: nộp trực tuyến thu 7.000 đồng một lần đăng ký; Thông tư 75/2022/TT-BTC`,
        term: toPay,
        exemptions: feeExemptions,
      },
      components: [
        {
          ...ct01,
          ground: `${page}: tờ khai mẫu CT01 ban hành kèm theo Thông tư 53/2025/TT-BCA`,
        },
        {
          id: 'cho-o',
          name: {
            vi: 'Giấy tờ chứng minh chỗ ở hợp pháp (văn bản thuê, mượn, ở nhờ không bắt buộc công chứng)',
            en: 'Proof of a lawful dwelling (a lease or loan need not be certified)',
          },
          kind: 'present',
          copies: 1,
          when: {
            vi: 'Chỉ khi không khai thác được thông tin về chỗ ở',
            en: 'Only where nothing can be drawn on the dwelling',
          },
          replacedBy: [land, residences],
          foundBy: ['land'],
          ground: `${page}; Nghị định 154/2024/NĐ-CP, Điều 5 khoản 3; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I số 736`,
        },
        {
          ...identityPaper,
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
          unverified: 'the page does not list it',
        },
      ],
      lookups: [
        {
          // Of an organisation it knows nothing.
          ...applicant,
          none: {
            vi: 'Cơ sở dữ liệu dân cư không có thông tin về người yêu cầu. Mời khai về người sẽ tạm trú (doanh nghiệp: người lao động của mình); cán bộ sẽ đối chiếu.',
            en: 'The population database has nothing on the applicant. Please fill in who is to live there (a firm: its employee); an officer will compare it.',
          },
        },
        {
          id: 'land',
          source: 'land',
          question: 'land',
          person: 'applicant',
          when: where('own'),
          label: { vi: 'Nhà, đất của người yêu cầu', en: 'House and land of the applicant' },
          why: {
            vi: 'Để bạn không phải xuất trình giấy tờ về chỗ ở đứng tên mình',
            en: 'So that you need not show papers for a dwelling in your own name',
          },
          none: {
            vi: 'Cơ sở dữ liệu đất đai không có nhà, đất đứng tên người yêu cầu. Mời ghi chỗ ở; cán bộ có thể hỏi thêm.',
            en: 'The land database has no house or land in the applicant’s name. Please write down the dwelling; an officer may ask more.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'resident',
            title: { vi: 'Người đăng ký tạm trú', en: 'Who is to live there' },
            fields: [
              ...resident.map((field) => (field.id === 'citizenId' ? { ...field, hint: ofWorker } : field)),
              consent,
            ],
          },
          {
            id: 'stay',
            title: { vi: 'Chỗ ở', en: 'The dwelling' },
            fields: [
              {
                id: 'basis',
                kind: 'choice',
                label: { vi: 'Chỗ ở là của ai?', en: 'Whose is the dwelling?' },
                options: [
                  { value: 'own', label: { vi: 'Của người nộp hồ sơ', en: 'It belongs to the applicant' } },
                  {
                    value: 'other',
                    label: { vi: 'Của người khác: thuê, mượn, ở nhờ', en: 'Somebody else’s: rented, lent, as a guest' },
                  },
                ],
              },
              {
                id: 'ownAddress',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: where('own'),
                label: { vi: 'Địa chỉ nhà, đất của người nộp hồ sơ', en: 'Address of the applicant’s dwelling' },
                prefill: ofParcel('/address'),
              },
              {
                id: 'certificate',
                kind: 'text',
                maxLength: 40,
                optional: true,
                personal: true,
                showIf: where('own'),
                label: { vi: 'Số giấy chứng nhận, nếu biết', en: 'Number of the land title, if known' },
                prefill: ofParcel('/certificate'),
              },
              {
                id: 'address',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: where('other'),
                label: { vi: 'Địa chỉ chỗ ở', en: 'Address of the dwelling' },
              },
              {
                id: 'host',
                kind: 'text',
                maxLength: 120,
                personal: true,
                showIf: where('other'),
                label: { vi: 'Chủ sở hữu hoặc chủ hộ đồng ý cho ở', en: 'Owner or head of household who agrees' },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi tạm trú', en: 'Commune of the temporary residence' },
                hint: {
                  vi: 'Nơi có chỗ ở; Công an nơi này giải quyết',
                  en: 'Where the dwelling is; its police decide',
                },
              },
            ],
          },
          {
            id: 'term',
            title: { vi: 'Thời hạn và lý do', en: 'How long, and why' },
            fields: [
              {
                id: 'from',
                kind: 'date',
                notBefore: '2000-01-01',
                optional: true,
                label: { vi: 'Ở từ ngày', en: 'From' },
                hint: {
                  vi: 'Để trống thì tính từ ngày đăng ký',
                  en: 'Left empty it counts from the day of registration',
                },
              },
              {
                id: 'until',
                kind: 'date',
                notBefore: '2026-01-01',
                optional: true,
                label: { vi: 'Đến ngày', en: 'Until' },
                hint: {
                  vi: 'Để trống thì là thời hạn tối đa, 2 năm, gia hạn được',
                  en: 'Left empty it is the longest time, 2 years, which can be extended',
                },
              },
              {
                id: 'reason',
                kind: 'choice',
                personal: true,
                label: { vi: 'Lý do tạm trú', en: 'Why' },
                options: [
                  { value: 'work', label: { vi: 'làm việc', en: 'work' } },
                  { value: 'study', label: { vi: 'học tập', en: 'studies' } },
                  { value: 'family', label: { vi: 'ở cùng người thân', en: 'to live with relatives' } },
                  { value: 'health', label: { vi: 'chữa bệnh', en: 'medical treatment' } },
                  { value: 'other', label: { vi: 'lý do khác', en: 'another reason' } },
                ],
              },
            ],
          },
        ],
      },
      decides: 'police',
      commune: 'stay.commune',
      unique: [],
      marks: [],
      route: route(12, 6),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        wrongAuthority,
        {
          code: 'not-lawful-dwelling',
          label: {
            vi: 'Chỗ ở không được đăng ký tạm trú mới theo luật',
            en: 'The law allows no new temporary residence there',
          },
          ground: `${residenceLaw}, Điều 23`,
          unverified: 'the article was not read at its source',
        },
        { ...wrongDetails, ground: residenceLaw },
      ],
      result: {
        ...residenceNotice,
        content: {
          'residence.address': ['stay.ownAddress', 'stay.address'],
          'residence.from': ['term.from'],
          'residence.until': ['term.until'],
        },
        says: {
          'residence.procedure': 'Đăng ký tạm trú',
          'residence.outcome': 'đã đăng ký tạm trú',
        },
        holder: ['resident.fullName'],
        holderId: 'resident.citizenId',
        alsoFor: [],
        forApplicant: true,
        revocations: [registeredAgainstLaw],
        corrections: [officerError, fileUnusable],
      },
    },
  ],
});
