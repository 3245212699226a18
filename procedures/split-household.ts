import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityDocument, identityPaper } from './shared/applicant.ts';
import { civilStatus, land, residences } from './shared/databases.ts';
import { fileUnusable, route, stop, supplement, toPay, wrongDetails } from './shared/handling.ts';
import {
  ct01,
  feeExemptions,
  officerError,
  registeredAgainstLaw,
  residenceLaw as law,
  residenceNotice,
  resident,
  wrongAuthority,
} from './shared/residence.ts';

const page = 'Trang thủ tục 1.010038';

const where = (...of: string[]) => ({ field: 'split.basis', in: of });

/** The judgment of divorce, as the register of civil status has it. */
const ofDivorce = (pointer: string) => ({ from: 'status', pointer: `/divorce${pointer}`, lock: true });

export default defineProcedure({
  code: '1.010038',
  slug: 'split-household',
  name: { vi: 'Tách hộ', en: 'Splitting a household' },
  field: { vi: 'Đăng ký, quản lý cư trú', en: 'Registration and management of residence' },
  level: 'commune',
  decider: { vi: 'Trưởng Công an cấp xã', en: 'Chief of police of the commune' },
  summary: {
    vi: 'Lập hộ riêng tại chính chỗ ở đang thường trú. Việc ly hôn đã có trong sổ hộ tịch thì không phải nộp giấy tờ.',
    en: 'Makes a household of your own at the dwelling where you live permanently already. A divorce that the register of civil status knows needs no papers.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-7f1e-71e3-be3e-7f22dce4ac4d (Quyết định 9354/QĐ-BCA-C06), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Phụ lục I, số 739',
    'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR)',
  ],
  unverified: [
    'decider: not on the page, which names the police of the commune; who signs there is our reading',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].channels: counter and online are on the page; they are all that is said',
    'editions[].applicants: the page names citizens, cooperatives and other organisations; that a cooperative stands here as an organisation is our reading, and how an organisation splits a household is not said',
    'editions[].form: composed from the components on the page, not from form CT01, own wording; whoever files becomes head of the new household; that head and owner agree is declared, and the officer asks them',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: where the page names no database it is inferred from Resolution 66.7, article 4',
    'editions[].lookups: that land in the applicant’s name is the dwelling in which they stay is for the officer to see',
    'editions[].grounds: the articles of the Law on Residence were not read at their source',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the page; the articles of the Law on Residence were not read at their source',
    'editions[].result.series: how the agency numbers these notices was not found; TB-CAP as on the sample of its kind',
    'editions[].result.content: who splits off along is on the form for the officer; the notice names the new head',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [law, 'Thông tư 53/2025/TT-BCA', 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter'],
      applicants: ['citizen', 'organisation'],
      term: { unit: 'working-day', count: 5, ground: `${page}: 5 ngày làm việc` },
      fee: {
        amount: 5000,
        currency: 'VND',
        note: {
          vi: 'Nộp trực tuyến, một lần đăng ký; nộp trực tiếp 10.000 đồng. Công dân số được miễn đến hết 28/02/2027',
          en: 'Online, each registration; 10,000 VND at the counter. Free for digital citizens until 28 February 2027',
        },
        ground: `${page}: nộp trực tuyến thu 5.000 đồng một lần đăng ký; Thông tư 75/2022/TT-BTC`,
        term: toPay,
        exemptions: feeExemptions,
      },
      components: [
        {
          ...ct01,
          ground: `${page}: tờ khai mẫu CT01, ghi rõ ý kiến đồng ý cho tách hộ của chủ hộ, chủ sở hữu chỗ ở hợp pháp`,
        },
        {
          id: 'ly-hon',
          name: { vi: 'Giấy tờ, tài liệu chứng minh việc ly hôn', en: 'Proof of the divorce' },
          kind: 'data',
          copies: 0,
          when: {
            vi: 'Vợ, chồng đã ly hôn và không khai thác được thông tin',
            en: 'Divorced, and nothing can be drawn on it',
          },
          replacedBy: [civilStatus],
          foundBy: ['status'],
          ground: `${page}; ${law}, Điều 25 khoản 2; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I số 739`,
        },
        {
          id: 'tiep-tuc-o',
          name: {
            vi: 'Giấy tờ, tài liệu chứng minh việc tiếp tục được sử dụng chỗ ở hợp pháp',
            en: 'Proof that you may go on using the dwelling',
          },
          kind: 'present',
          copies: 1,
          when: {
            vi: 'Vợ, chồng đã ly hôn và không khai thác được thông tin về chỗ ở',
            en: 'Divorced, and nothing can be drawn on the dwelling',
          },
          replacedBy: [land, residences],
          foundBy: ['land'],
          ground: `${page}; ${law}, Điều 25 khoản 2; Nghị quyết 66.7/2025/NQ-CP, Điều 4`,
          unverified: 'that the land title of the applicant stands for it is inferred from article 4',
        },
        {
          ...identityPaper,
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
          unverified: 'the page does not list it',
        },
      ],
      lookups: [
        {
          ...applicant,
          none: {
            vi: 'Cơ sở dữ liệu dân cư không có thông tin về bạn. Mời tự khai; cán bộ sẽ đối chiếu.',
            en: 'The population database has nothing on you. Please fill it in; an officer will compare it.',
          },
        },
        {
          id: 'status',
          source: 'civil-status',
          question: 'marital-status',
          person: 'applicant',
          when: where('divorced'),
          label: { vi: 'Việc ly hôn', en: 'The divorce' },
          why: {
            vi: 'Để bạn không phải nộp bản án, quyết định ly hôn',
            en: 'So that you need not hand in the judgment of divorce',
          },
          none: {
            vi: 'Sổ hộ tịch điện tử không có thông tin về việc ly hôn. Mời bạn tự khai; cán bộ có thể hỏi thêm.',
            en: 'The electronic register has nothing on a divorce. Please fill it in; an officer may ask more.',
          },
        },
        {
          id: 'land',
          source: 'land',
          question: 'land',
          person: 'applicant',
          when: where('divorced'),
          label: { vi: 'Nhà, đất của người tách hộ', en: 'House and land of the applicant' },
          why: {
            vi: 'Để bạn không phải chứng minh còn được ở chỗ ở đứng tên mình',
            en: 'So that you need not prove that you may stay where the dwelling is in your own name',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'resident',
            title: { vi: 'Người tách hộ', en: 'Who splits off' },
            fields: resident,
          },
          {
            id: 'split',
            title: { vi: 'Việc tách hộ', en: 'The split' },
            fields: [
              {
                id: 'basis',
                kind: 'choice',
                personal: true,
                label: { vi: 'Tách hộ theo trường hợp nào?', en: 'On what ground?' },
                options: [
                  {
                    value: 'agreed',
                    label: { vi: 'Chủ hộ, chủ chỗ ở đồng ý', en: 'The head of household and the owner agree' },
                  },
                  {
                    value: 'divorced',
                    label: { vi: 'Đã ly hôn, vẫn ở cùng chỗ ở', en: 'Divorced, and still living there' },
                  },
                ],
              },
              {
                id: 'host',
                kind: 'text',
                maxLength: 120,
                personal: true,
                showIf: where('agreed'),
                label: { vi: 'Chủ hộ, chủ chỗ ở đồng ý', en: 'Head of household and owner who agree' },
                hint: { vi: 'Ghi họ tên; nếu là hai người thì ghi cả hai', en: 'Names; both where they are two' },
              },
              {
                id: 'judgment',
                kind: 'text',
                maxLength: 120,
                personal: true,
                showIf: where('divorced'),
                label: { vi: 'Số bản án, quyết định ly hôn', en: 'Number of the judgment of divorce' },
                prefill: ofDivorce('/decision'),
              },
              {
                id: 'court',
                kind: 'text',
                maxLength: 120,
                optional: true,
                personal: true,
                showIf: where('divorced'),
                label: { vi: 'Tòa án', en: 'Court' },
                prefill: ofDivorce('/court'),
              },
              {
                id: 'along',
                kind: 'text',
                maxLength: 300,
                optional: true,
                personal: true,
                label: { vi: 'Người cùng tách hộ', en: 'Who splits off along' },
                hint: {
                  vi: 'Nếu có: họ tên và quan hệ với bạn, ví dụ con',
                  en: 'If any: name and relation to you, for example a child',
                },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi thường trú', en: 'Commune of the permanent residence' },
                hint: { vi: 'Công an nơi này giải quyết', en: 'Its police decide' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      decides: 'police',
      commune: 'split.commune',
      unique: [],
      marks: [],
      route: route(24, 8),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        wrongAuthority,
        {
          code: 'conditions-not-met',
          label: { vi: 'Chưa đủ điều kiện tách hộ', en: 'The conditions for splitting a household are not met' },
          ground: `${law}, Điều 25`,
          unverified: 'the article was not read at its source',
        },
        { ...wrongDetails, ground: law },
      ],
      result: {
        ...residenceNotice,
        content: { 'residence.address': ['resident.permanent'], 'household.head': ['resident.fullName'] },
        says: {
          'residence.procedure': 'Tách hộ',
          'residence.outcome': 'đã tách hộ, lập hộ mới tại cùng chỗ ở',
          'household.relation': 'chủ hộ',
        },
        holder: ['resident.fullName'],
        holderId: 'resident.citizenId',
        alsoFor: [],
        revocations: [registeredAgainstLaw],
        corrections: [officerError, fileUnusable],
      },
    },
  ],
});
