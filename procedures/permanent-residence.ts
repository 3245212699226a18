import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, identityDocument, identityPaper } from './shared/applicant.ts';
import { civilStatus, land, population, residences } from './shared/databases.ts';
import { fileUnusable, route, stop, supplement, toPay, wrongDetails } from './shared/handling.ts';
import { byParent } from './shared/representation.ts';
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

const page = 'Trang thủ tục 1.004222';

/** What the land database says of the first parcel in the name of whoever asks. */
const ofParcel = (pointer: string) => ({ from: 'land', pointer: `/parcels/0${pointer}`, lock: true });
const where = (...of: string[]) => ({ field: 'dwelling.basis', in: of });

export default defineProcedure({
  code: '1.004222',
  slug: 'permanent-residence',
  name: { vi: 'Đăng ký thường trú', en: 'Registration of permanent residence' },
  field: { vi: 'Đăng ký, quản lý cư trú', en: 'Registration and management of residence' },
  level: 'commune',
  decider: { vi: 'Trưởng Công an cấp xã', en: 'Chief of police of the commune' },
  summary: {
    vi: 'Đăng ký nơi bạn hoặc con chưa thành niên của bạn thường trú. Nhà, đất, hôn nhân và giấy khai sinh đã có trong cơ sở dữ liệu thì không phải xuất trình giấy tờ.',
    en: 'Registers where you, or your minor child, live permanently. What databases know of house and land, marriage and birth needs no papers.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-7704-7449-9e95-fe7ebb959aa2 (Quyết định 1523/QĐ-BCA-C06), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Phụ lục I, số 735, 737 và 738',
    'Nghị quyết 66.22/2026/NQ-CP, phụ lục (bản OCR)',
  ],
  unverified: [
    'decider: not on the page, which names the police of the commune; who signs there is our reading',
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].channels: counter and online are on the page; they are all that is said',
    'editions[].form: composed from the components on the page, not from form CT01, own wording; one resident in one dossier; houses of religion, care homes, vehicles and barracks share one answer; that the head of the household or the owner agrees is declared, and the officer asks them',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: where the page names no database it is inferred from Resolution 66.7, article 4',
    'editions[].lookups: of several parcels the first one is offered; that the dwelling of a spouse is where the population database has them is a proposal',
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
      grounds: [law, 'Nghị định 154/2024/NĐ-CP, Điều 5, 6', 'Thông tư 53/2025/TT-BCA', 'Nghị quyết 66.7/2025/NQ-CP'],
      channels: ['online', 'counter'],
      applicants: ['citizen', 'overseas'],
      representation: [byParent],
      term: { unit: 'working-day', count: 7, ground: `${page}: 7 ngày làm việc` },
      fee: {
        amount: 10_000,
        currency: 'VND',
        note: {
          vi: 'Nộp trực tuyến, một lần đăng ký; nộp trực tiếp 20.000 đồng. Công dân số được miễn đến hết 28/02/2027',
          en: 'Online, each registration; 20,000 VND at the counter. Free for digital citizens until 28 February 2027',
        },
        ground: `${page}: nộp trực tuyến thu 10.000 đồng một lần đăng ký; Thông tư 75/2022/TT-BTC, sửa đổi bởi Thông tư 71/2025/TT-BTC`,
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
          name: { vi: 'Giấy tờ chứng minh chỗ ở hợp pháp', en: 'Proof of a lawful dwelling' },
          kind: 'present',
          copies: 1,
          when: {
            vi: 'Chỗ ở là của bạn và không khai thác được thông tin về chỗ ở',
            en: 'The dwelling is your own, and nothing can be drawn on it',
          },
          replacedBy: [land, population, residences],
          foundBy: ['land'],
          ground: `${page}; Nghị định 154/2024/NĐ-CP, Điều 5 khoản 2; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I số 735`,
        },
        {
          id: 'nhan-than',
          name: {
            vi: 'Giấy tờ chứng minh quan hệ nhân thân với chủ hộ, thành viên hộ gia đình',
            en: 'Proof of kinship with the head or a member of the household',
          },
          kind: 'present',
          copies: 1,
          when: {
            vi: 'Về ở với người thân và không khai thác được thông tin về quan hệ',
            en: 'You move in with kin, and nothing can be drawn on the kinship',
          },
          replacedBy: [civilStatus, population, residences],
          foundBy: ['marriage', 'children'],
          ground: `${page}; Nghị định 154/2024/NĐ-CP, Điều 6 khoản 2; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I số 737`,
          unverified:
            'the register of civil status is asked about marriage and children; whose parents or brothers and sisters they are it does not tell us',
        },
        {
          id: 'thue-muon',
          name: {
            vi: 'Hợp đồng, văn bản cho thuê, cho mượn, cho ở nhờ (được công chứng hoặc chứng thực)',
            en: 'Contract or paper of lease, loan or stay (certified)',
          },
          kind: 'submit',
          copies: 1,
          when: { vi: 'Thuê, mượn, ở nhờ', en: 'Rented, lent, or as a guest' },
          replacedBy: [],
          ground: `${page}: hợp đồng, văn bản được công chứng hoặc chứng thực theo quy định của pháp luật`,
        },
        {
          id: 'dien-tich',
          name: {
            vi: 'Thông tin chứng minh đủ diện tích nhà ở',
            en: 'What shows that the dwelling is large enough',
          },
          kind: 'data',
          copies: 0,
          when: { vi: 'Thuê, mượn, ở nhờ', en: 'Rented, lent, or as a guest' },
          replacedBy: [land],
          ground: `${page}; ${law}, Điều 21 khoản 3 điểm c; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I số 738`,
          unverified: 'the officer draws it: the platform does not ask about the land of whoever lets the dwelling',
        },
        {
          id: 'cho-o-dac-biet',
          name: {
            vi: 'Văn bản xác nhận của Ủy ban nhân dân cấp xã, của cơ sở tôn giáo, cơ sở trợ giúp xã hội hoặc của đơn vị quản lý',
            en: 'Confirmation by the commune’s committee, the house of religion, the care home or the unit',
          },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Ở phương tiện, cơ sở tôn giáo, cơ sở trợ giúp xã hội, đơn vị đóng quân hoặc chuyển ra khỏi đơn vị',
            en: 'A vehicle, a house of religion, a care home or barracks, or you move out of barracks',
          },
          replacedBy: [],
          ground: `${page}: thành phần hồ sơ của từng trường hợp; Nghị định 154/2024/NĐ-CP, mẫu số 01`,
          unverified: 'the page lists them case by case; they stand here as one',
        },
        {
          id: 'quoc-tich',
          name: {
            vi: 'Hộ chiếu Việt Nam còn giá trị; nếu không có thì giấy tờ chứng minh có quốc tịch Việt Nam và văn bản đồng ý của cơ quan quản lý xuất nhập cảnh',
            en: 'Valid Vietnamese passport; without one, proof of Vietnamese nationality and the consent of the immigration agency',
          },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Người Việt Nam định cư ở nước ngoài về đăng ký thường trú',
            en: 'A Vietnamese who settled abroad registers here',
          },
          replacedBy: [],
          ground: `${page}: lưu ý về người Việt Nam định cư ở nước ngoài còn quốc tịch Việt Nam`,
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
            vi: 'Cơ sở dữ liệu dân cư không có thông tin về người đăng ký. Mời tự khai; cán bộ sẽ đối chiếu.',
            en: 'The population database has nothing on who is to be registered. Please fill it in; an officer will compare it.',
          },
        },
        {
          id: 'land',
          source: 'land',
          question: 'land',
          person: 'applicant',
          when: where('own'),
          label: { vi: 'Nhà, đất của người đăng ký', en: 'House and land of who is registered' },
          why: {
            vi: 'Để bạn không phải xuất trình giấy tờ về chỗ ở đứng tên mình',
            en: 'So that you need not show papers for a dwelling in your own name',
          },
          none: {
            vi: 'Cơ sở dữ liệu đất đai không có nhà, đất đứng tên người đăng ký. Mời ghi chỗ ở; cán bộ có thể hỏi thêm.',
            en: 'The land database has no house or land in this name. Please write down the dwelling; an officer may ask more.',
          },
        },
        {
          id: 'marriage',
          source: 'civil-status',
          question: 'marriage',
          person: 'applicant',
          when: where('spouse'),
          label: { vi: 'Đăng ký kết hôn', en: 'Marriage' },
          why: {
            vi: 'Để bạn không phải xuất trình giấy chứng nhận kết hôn',
            en: 'So that you need not show the marriage certificate',
          },
        },
        {
          id: 'spouse',
          source: 'population',
          question: 'citizen',
          person: 'spouse',
          when: where('spouse'),
          label: { vi: 'Vợ hoặc chồng', en: 'Husband or wife' },
          why: {
            vi: 'Để ghi sẵn tên và nơi ở của vợ hoặc chồng bạn',
            en: 'To write down the name and residence of your husband or wife',
          },
        },
        {
          id: 'children',
          source: 'civil-status',
          question: 'children',
          person: 'applicant',
          when: where('child'),
          label: { vi: 'Con của người đăng ký', en: 'Children of who is registered' },
          why: {
            vi: 'Để bạn không phải xuất trình giấy khai sinh của con',
            en: 'So that you need not show the birth certificate of your child',
          },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'resident',
            title: { vi: 'Người đăng ký thường trú', en: 'Who is to be registered' },
            fields: resident,
          },
          {
            id: 'dwelling',
            title: { vi: 'Nơi đăng ký', en: 'Where' },
            fields: [
              {
                id: 'basis',
                kind: 'choice',
                label: { vi: 'Chỗ ở là của ai?', en: 'Whose is the dwelling?' },
                options: [
                  { value: 'own', label: { vi: 'Của người đăng ký', en: 'Of who is registered' } },
                  { value: 'spouse', label: { vi: 'Của vợ hoặc chồng', en: 'Of husband or wife' } },
                  { value: 'child', label: { vi: 'Của con', en: 'Of a child' } },
                  {
                    value: 'kin',
                    label: { vi: 'Của cha, mẹ hoặc người thân khác', en: 'Of a parent or other kin' },
                  },
                  { value: 'lent', label: { vi: 'Thuê, mượn, ở nhờ', en: 'Rented, lent, or as a guest' } },
                  {
                    value: 'other',
                    label: {
                      vi: 'Phương tiện, cơ sở tôn giáo, trợ giúp xã hội, đơn vị đóng quân',
                      en: 'A vehicle, house of religion, care home or barracks',
                    },
                  },
                ],
              },
              {
                id: 'ownAddress',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: where('own'),
                label: { vi: 'Địa chỉ nhà, đất', en: 'Address of the dwelling' },
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
                id: 'spouse',
                kind: 'name',
                personal: true,
                showIf: where('spouse'),
                label: { vi: 'Họ, chữ đệm, tên vợ hoặc chồng', en: 'Full name of husband or wife' },
                prefill: { from: 'spouse', pointer: '/fullName', lock: true },
              },
              {
                id: 'spouseAddress',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: where('spouse'),
                label: { vi: 'Địa chỉ chỗ ở của vợ hoặc chồng', en: 'Address of their dwelling' },
                prefill: { from: 'spouse', pointer: '/residence/text', lock: false, dispute: 'proceed-silent' },
              },
              {
                id: 'host',
                kind: 'text',
                maxLength: 120,
                personal: true,
                showIf: where('child', 'kin', 'lent', 'other'),
                label: { vi: 'Chủ hộ hoặc chủ chỗ ở đồng ý', en: 'Head of household or owner who agrees' },
              },
              {
                id: 'relation',
                kind: 'choice',
                personal: true,
                showIf: where('kin'),
                label: { vi: 'Quan hệ với chủ hộ', en: 'Relation to the head of household' },
                // As it is printed on the notice.
                options: [
                  { value: 'child', label: { vi: 'con', en: 'child' } },
                  { value: 'grandchild', label: { vi: 'cháu', en: 'grandchild, nephew or niece' } },
                  { value: 'sibling', label: { vi: 'anh, chị, em', en: 'brother or sister' } },
                  { value: 'elder', label: { vi: 'ông, bà', en: 'grandparent' } },
                  { value: 'other', label: { vi: 'người thân khác', en: 'other kin' } },
                ],
              },
              {
                id: 'address',
                kind: 'text',
                maxLength: 200,
                personal: true,
                showIf: where('child', 'kin', 'lent', 'other'),
                label: { vi: 'Địa chỉ chỗ ở', en: 'Address of the dwelling' },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường nơi có chỗ ở', en: 'Commune of the dwelling' },
                hint: { vi: 'Công an nơi này giải quyết', en: 'Its police decide' },
              },
            ],
          },
        ],
      },
      decides: 'police',
      commune: 'dwelling.commune',
      unique: [],
      marks: [],
      route: route(36, 12),
      supplement,
      stop,
      suspensions: [],
      extensions: [],
      refusalReasons: [
        wrongAuthority,
        {
          code: 'not-lawful-dwelling',
          label: {
            vi: 'Chỗ ở không được đăng ký thường trú mới theo luật',
            en: 'The law allows no new permanent residence there',
          },
          ground: `${law}, Điều 23`,
          unverified: 'the article was not read at its source',
        },
        {
          code: 'conditions-not-met',
          label: {
            vi: 'Chưa đủ điều kiện đăng ký thường trú tại chỗ ở này',
            en: 'The conditions for permanent residence there are not met',
          },
          ground: `${law}, Điều 20`,
          unverified: 'the article was not read at its source',
        },
        { ...wrongDetails, ground: law },
      ],
      result: {
        ...residenceNotice,
        content: {
          'residence.address': ['dwelling.ownAddress', 'dwelling.spouseAddress', 'dwelling.address'],
          'household.head': ['dwelling.spouse', 'dwelling.host'],
          'household.relation': ['dwelling.relation'],
        },
        says: {
          'residence.procedure': 'Đăng ký thường trú',
          'residence.outcome': 'đã đăng ký thường trú',
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
