import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, identityDocument, identityPaper } from './shared/applicant.ts';
import { fileUnusable, route, stop, supplement, toPay, wrongDetails } from './shared/handling.ts';
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

const page = 'Trang thủ tục 1.002755';

export default defineProcedure({
  code: '1.002755',
  slug: 'extend-temporary-residence',
  name: { vi: 'Gia hạn tạm trú', en: 'Extension of temporary residence' },
  field: { vi: 'Đăng ký, quản lý cư trú', en: 'Registration and management of residence' },
  level: 'commune',
  decider: { vi: 'Trưởng Công an cấp xã', en: 'Chief of police of the commune' },
  summary: {
    vi: 'Ở tiếp tại nơi bạn đã đăng ký tạm trú khi sắp hết hạn. Không phải xuất trình giấy tờ về chỗ ở; chủ sở hữu chỗ ở đồng ý là được.',
    en: 'Lets you stay on where you are registered as a temporary resident when the term runs out. No papers on the dwelling are needed, only that its owner agrees.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-6762-77ee-9a0c-965773ce7afe (Quyết định 9354/QĐ-BCA-C06), read 2026-07-20',
    'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR)',
  ],
  unverified: [
    'decider: not on the page, which names the police of the commune; who signs there is our reading',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].applicants: as on the page; an organisation files at the counter, because the business register names no one who acts for it',
    'editions[].fee: the page prints 5,000 VND too, which is for a list; the 15,000 VND at the counter are general knowledge',
    'editions[].form: composed from the components on the page, not from form CT01, own wording; one resident in one dossier, no extension by list and no barracks',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4; the page names no database',
    'editions[].lookups: the last notice that the province issued may be about another residence, so that its address is offered only',
    'editions[].grounds: the articles of the Law on Residence were not read at their source',
    'editions[].route: check, verify, approve, issue, return is our own; the page tells no steps',
    'editions[].route[].term: internal step terms, set by each agency',
    'editions[].refusalReasons: composed from the page; the articles of the Law on Residence were not read at their source',
    'editions[].result.series: how the agency numbers these notices was not found; TB-CAP as on the sample of its kind',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [residenceLaw, 'Thông tư 53/2025/TT-BCA', 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter'],
      applicants: ['citizen', 'organisation'],
      term: { unit: 'working-day', count: 3, ground: `${page}: 3 ngày làm việc` },
      fee: {
        amount: 7000,
        currency: 'VND',
        note: {
          vi: 'Nộp trực tuyến, cá nhân hoặc hộ gia đình, một lần gia hạn; nộp trực tiếp 15.000 đồng. Công dân số được miễn đến hết 28/02/2027',
          en: 'Online, for a person or household, each extension; 15,000 VND at the counter. Free for digital citizens until 28 February 2027',
        },
        ground: `${page}: nộp trực tuyến thu 7.000 đồng một lần đăng ký; Thông tư 75/2022/TT-BTC`,
        term: toPay,
        exemptions: feeExemptions,
      },
      components: [
        {
          ...ct01,
          ground: `${page}: tờ khai mẫu CT01 ban hành kèm theo Thông tư 53/2025/TT-BCA, ghi rõ ý kiến đồng ý của chủ sở hữu chỗ ở hợp pháp`,
        },
        {
          ...identityPaper,
          ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
          unverified: 'the page does not list it',
        },
      ],
      lookups: [
        applicant,
        {
          id: 'notice',
          source: 'repository',
          question: 'result',
          kind: 'residence-notice',
          person: 'applicant',
          label: { vi: 'Thông báo về cư trú tỉnh đã cấp', en: 'Notice of residence the province has issued' },
          why: {
            vi: 'Để bạn không phải ghi lại địa chỉ nơi tạm trú',
            en: 'So that you need not write down again where you live',
          },
          none: {
            vi: 'Tỉnh chưa cấp thông báo điện tử nào về cư trú của bạn. Mời ghi địa chỉ nơi tạm trú; cán bộ sẽ đối chiếu.',
            en: 'The province has issued no electronic notice on your residence. Please write down where you live; an officer will compare it.',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'resident',
            title: { vi: 'Người gia hạn tạm trú', en: 'Who stays on' },
            fields: [...resident, consent],
          },
          {
            id: 'stay',
            title: { vi: 'Nơi tạm trú', en: 'Where they stay on' },
            fields: [
              {
                id: 'address',
                kind: 'text',
                maxLength: 200,
                personal: true,
                label: { vi: 'Địa chỉ nơi tạm trú', en: 'Address of the temporary residence' },
                hint: {
                  vi: 'Như đã đăng ký; sửa lại nếu khác',
                  en: 'As it is registered; put it right if it differs',
                },
                prefill: { from: 'notice', pointer: '/data/residence/address', lock: false },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi tạm trú', en: 'Commune of the temporary residence' },
              },
              {
                id: 'basis',
                kind: 'choice',
                label: { vi: 'Chỗ ở là của ai?', en: 'Whose is the dwelling?' },
                options: [
                  { value: 'own', label: { vi: 'Của người nộp hồ sơ', en: 'It belongs to the applicant' } },
                  { value: 'other', label: { vi: 'Của người khác', en: 'Somebody else’s' } },
                ],
              },
              {
                id: 'owner',
                kind: 'text',
                maxLength: 120,
                personal: true,
                showIf: { field: 'stay.basis', in: ['other'] },
                label: { vi: 'Chủ sở hữu chỗ ở đồng ý cho ở tiếp', en: 'Owner who agrees that they stay on' },
              },
              {
                id: 'until',
                kind: 'date',
                notBefore: '2026-01-01',
                label: { vi: 'Gia hạn đến ngày', en: 'Until' },
                hint: { vi: 'Tối đa 2 năm', en: 'At most 2 years' },
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
          code: 'not-registered',
          label: { vi: 'Chưa đăng ký tạm trú tại chỗ ở này', en: 'No temporary residence is registered there' },
          ground: residenceLaw,
        },
        {
          code: 'owner-disagrees',
          label: { vi: 'Chủ sở hữu chỗ ở không đồng ý', en: 'The owner of the dwelling does not agree' },
          ground: `${page}: chủ sở hữu chỗ ở hợp pháp đồng ý`,
        },
        { ...wrongDetails, ground: residenceLaw },
      ],
      result: {
        ...residenceNotice,
        content: { 'residence.address': ['stay.address'], 'residence.until': ['stay.until'] },
        says: { 'residence.procedure': 'Gia hạn tạm trú', 'residence.outcome': 'đã gia hạn tạm trú' },
        holder: ['resident.fullName'],
        holderId: 'resident.citizenId',
        alsoFor: [],
        revocations: [registeredAgainstLaw],
        corrections: [officerError, fileUnusable],
      },
    },
  ],
});
