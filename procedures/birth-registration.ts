import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityCard, identityDocument } from './shared/applicant.ts';
import { againstLaw, civilStatusLaw, civilStatusOfCommune, residencePaper } from './shared/civil-status.ts';
import { birthNotices, civilStatus, population } from './shared/databases.ts';
import { byItself, fileUnusable, nothingToPay, stop, supplement, within, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, ethnicity, fullName, nationality, residence, sex } from './shared/person.ts';
import { authorisation, byMandate } from './shared/representation.ts';

const yesNo = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
];

/** Where the register of marriages names them. */
const spouses = { mother: '/wifeId', father: '/husbandId' };

/** The same questions about the mother and the father; both come whole from the population database. */
const parent = (person: 'mother' | 'father', showIf: { field: string; in: string[] }) => {
  const prefill = (pointer: string) => ({ from: person, pointer, lock: true });
  return [
    {
      ...citizenId,
      showIf,
      // The population database names the spouses, and so does the register of marriages.
      prefill: {
        ...prefill('/citizenId'),
        dispute: 'hold' as const,
        against: { from: 'marriage', pointer: spouses[person] },
      },
    },
    { ...fullName, showIf, prefill: prefill('/fullName') },
    { ...birth, bornBefore: 'child.birthDate', showIf, prefill: prefill('/born') },
    { ...ethnicity, showIf, prefill: prefill('/ethnicity') },
    { ...nationality, showIf, prefill: prefill('/nationality') },
    { ...residence, showIf, prefill: prefill('/residence/text') },
  ];
};

const threeDays = {
  unit: 'working-day' as const,
  count: 3,
  ground: 'Trang thủ tục 1.001193: xác minh trong 03 ngày làm việc',
};

export default defineProcedure({
  code: '1.001193',
  slug: 'birth-registration',
  name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  ...civilStatusOfCommune,
  summary: {
    vi: 'Cha, mẹ đăng ký khai sinh cho con trong 60 ngày từ ngày sinh. Không phải nộp giấy tờ nào mà Nhà nước đã có.',
    en: 'Parents register the birth of their child within 60 days. No paper that the state already holds is asked for.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7 (Quyết định 163/QĐ-BTP), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4 và Phụ lục I',
  ],
  unverified: [
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].form: field list composed from the official page, own wording',
    'editions[].form: of a personal identifier only the twelve digits are checked; what they are composed of (Decree 137/2015) was not read at its source',
    'editions[].components[].id: own slugs',
    'editions[].grounds: Resolution 66.7 ends on 2027-02-28 and the Civil Status Law 03/2026/QH16 is in force from 2027-03-01: an edition for dossiers from 2027-03-01 is to be written',
    'editions[].grounds: the articles of Law 60/2014 and Decree 123/2015 were not read at their source',
    'editions[].marks: the sixty days are sourced, the article of Law 60/2014 was not read at its source',
    'editions[].route[].term: internal step terms, set by each agency; only the citizen’s one day is from the official page',
    'editions[].refusalReasons: composed from the official page’s requirements; the articles of Law 60/2014 were not read at their source',
    'editions[].route: by the official page the head of the centre approves a notice of refusal; here the officer who verifies refuses alone',
    'editions[].form: what becomes of a dossier whose citizen calls a value wrong (`dispute`) is a rule of this system; Resolution 66.7, Article 2(2) says only that a paper then shows it and the data are put right',
    'editions[].result.template: own layout',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [
        'Luật Hộ tịch 60/2014/QH13, Điều 13–16',
        'Nghị định 123/2015/NĐ-CP',
        'Nghị định 104/2022/NĐ-CP, Điều 14',
        'Nghị quyết 66.7/2025/NQ-CP',
      ],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen', 'overseas'],
      representation: [byMandate],
      term: {
        unit: 'working-day',
        count: 0,
        cutoff: '15:00',
        ground: 'Trang thủ tục 1.001193: giải quyết ngay trong ngày; nhận sau 15 giờ thì trả ngày làm việc tiếp theo',
      },
      fee: {
        amount: 0,
        currency: 'VND',
        note: { vi: 'Miễn phí', en: 'Free of charge' },
        ground: 'Trang thủ tục 1.001193 trên Cổng Dịch vụ công quốc gia',
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'to-khai',
          name: {
            vi: 'Mẫu hộ tịch điện tử tương tác đăng ký khai sinh',
            en: 'Interactive electronic birth registration form',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, civilStatus],
          ground:
            'Trang thủ tục 1.001193: mẫu hộ tịch điện tử tương tác do người yêu cầu cung cấp thông tin theo hướng dẫn',
        },
        {
          id: 'giay-chung-sinh',
          name: {
            vi: 'Giấy chứng sinh; không có thì văn bản của người làm chứng xác nhận về việc sinh; không có người làm chứng thì giấy cam đoan về việc sinh',
            en: 'Birth notice of the hospital; without one, a witness’s statement of the birth; without a witness, the applicant’s own written assurance of it',
          },
          kind: 'submit',
          copies: 1,
          when: {
            vi: 'Chỉ khi chưa có dữ liệu điện tử ký số của Giấy chứng sinh',
            en: 'Only where the signed electronic birth notice cannot be drawn',
          },
          replacedBy: [birthNotices],
          foundBy: ['notice'],
          paper: 'birth-notice',
          declares: {
            'mother.name': 'mother.fullName',
            'mother.birth': 'mother.birth',
            'mother.ethnicity': 'mother.ethnicity',
            'mother.nationality': 'mother.nationality',
            'mother.residence': 'mother.residence',
            'mother.identifier': 'mother.citizenId',
            'child.birthDate': 'child.birthDate',
            'child.birthPlace': 'child.birthPlace',
            'child.sex': 'child.gender',
          },
          ground: 'Trang thủ tục 1.001193; Nghị định 63/2024/NĐ-CP, Điều 25',
        },
        {
          id: 'ket-hon',
          paper: 'marriage-certificate',
          name: { vi: 'Thông tin Giấy chứng nhận kết hôn của cha, mẹ', en: 'Marriage certificate of the parents' },
          kind: 'data',
          copies: 0,
          when: { vi: 'Cha, mẹ có đăng ký kết hôn', en: 'The parents are married' },
          replacedBy: [civilStatus, population],
          foundBy: ['marriage'],
          ground: 'Trang thủ tục 1.001193: cơ quan đăng ký hộ tịch tự tra cứu và lưu kết quả vào hồ sơ',
        },
        {
          ...identityCard,
          ground: 'Trang thủ tục 1.001193: giấy tờ phải xuất trình',
        },
        {
          ...residencePaper,
          foundBy: ['mother', 'father'],
          foundTogether: true,
          ground: 'Trang thủ tục 1.001193: giấy tờ phải xuất trình; Nghị định 104/2022/NĐ-CP, Điều 14 khoản 2',
        },
        {
          ...authorisation,
          when: { vi: 'Người được ủy quyền đi nộp', en: 'An authorised person files' },
          ground: 'Trang thủ tục 1.001193',
        },
        {
          id: 'bo-roi',
          name: { vi: 'Biên bản về việc trẻ bị bỏ rơi', en: 'Record of the abandoned child' },
          kind: 'submit',
          copies: 1,
          when: { vi: 'Trẻ bị bỏ rơi', en: 'Abandoned child' },
          replacedBy: [],
          ground: 'Trang thủ tục 1.001193',
        },
        {
          id: 'mang-thai-ho',
          name: {
            vi: 'Văn bản xác nhận của cơ sở y tế về việc mang thai hộ',
            en: 'Confirmation of surrogacy by the medical facility',
          },
          kind: 'submit',
          copies: 1,
          when: { vi: 'Trẻ sinh ra do mang thai hộ', en: 'Surrogacy' },
          replacedBy: [],
          ground: 'Trang thủ tục 1.001193',
        },
      ],
      lookups: [
        {
          ...applicant,
          label: { vi: 'Người đi đăng ký', en: 'Applicant' },
        },
        {
          id: 'mother',
          source: 'population',
          question: 'citizen',
          person: 'mother',
          self: { field: 'request.relation', in: ['mother'] },
          when: { field: 'mother.declared', in: ['yes'] },
          label: { vi: 'Người mẹ', en: 'Mother' },
          why: { vi: 'Để điền phần người mẹ', en: 'To fill in the mother’s part' },
        },
        {
          id: 'father',
          source: 'population',
          question: 'citizen',
          person: 'father',
          self: { field: 'request.relation', in: ['father'] },
          when: { field: 'father.declared', in: ['yes'] },
          label: { vi: 'Người cha', en: 'Father' },
          why: { vi: 'Để điền phần người cha', en: 'To fill in the father’s part' },
        },
        {
          id: 'notice',
          source: 'health',
          question: 'birth-notice',
          person: 'mother',
          label: { vi: 'Giấy chứng sinh', en: 'Birth notice' },
          why: { vi: 'Thay cho Giấy chứng sinh bản giấy', en: 'In place of the paper birth notice' },
          none: {
            vi: 'Không có giấy chứng sinh điện tử nào chưa nộp hồ sơ. Nếu cha hoặc mẹ đã nộp hồ sơ cho trẻ thì bạn không cần nộp nữa; nếu chưa, mời bạn tự khai.',
            en: 'There is no electronic birth notice without a dossier. If the other parent has sent one for the child, you need not; if not, please fill this in yourself.',
          },
        },
        {
          id: 'marriage',
          source: 'civil-status',
          question: 'marriage',
          person: 'applicant',
          label: { vi: 'Đăng ký kết hôn', en: 'Marriage' },
          why: { vi: 'Thay cho Giấy chứng nhận kết hôn', en: 'In place of the marriage certificate' },
        },
        identityDocument,
      ],
      form: {
        steps: [
          {
            id: 'child',
            title: { vi: 'Trẻ được đăng ký', en: 'The child' },
            fields: [
              {
                id: 'noticeCode',
                kind: 'text',
                code: true,
                maxLength: 20,
                optional: true,
                personal: true,
                label: { vi: 'Số Giấy chứng sinh', en: 'Birth notice number' },
                prefill: { from: 'notice', pointer: '/code', lock: true, dispute: 'hold' },
              },
              {
                id: 'familyName',
                kind: 'name',
                maxLength: 40,
                personal: true,
                label: { vi: 'Họ', en: 'Family name' },
                prefill: {
                  from: 'father',
                  pointer: '/familyName',
                  lock: false,
                  otherwise: { from: 'mother', pointer: '/familyName' },
                },
              },
              {
                id: 'middleName',
                kind: 'name',
                maxLength: 60,
                optional: true,
                personal: true,
                label: { vi: 'Chữ đệm', en: 'Middle name' },
              },
              {
                id: 'givenName',
                kind: 'name',
                maxLength: 40,
                personal: true,
                label: { vi: 'Tên', en: 'Given name' },
              },
              {
                ...sex,
                id: 'gender',
                prefill: { from: 'notice', pointer: '/gender', lock: true },
              },
              {
                id: 'birthDate',
                kind: 'date',
                notAfterToday: true,
                notBefore: '1900-01-01',
                personal: true,
                label: { vi: 'Ngày sinh', en: 'Date of birth' },
                prefill: { from: 'notice', pointer: '/bornOn', lock: true },
              },
              {
                id: 'birthPlace',
                kind: 'text',
                personal: true,
                label: { vi: 'Nơi sinh', en: 'Place of birth' },
                prefill: { from: 'notice', pointer: '/place', lock: true },
              },
              {
                ...ethnicity,
                hint: { vi: 'Theo cha hoặc mẹ', en: 'The father’s or the mother’s' },
                prefill: { from: 'mother', pointer: '/ethnicity', lock: false },
              },
              {
                ...nationality,
                prefill: { from: 'mother', pointer: '/nationality', lock: false },
              },
              {
                id: 'homeTown',
                kind: 'text',
                personal: true,
                label: { vi: 'Quê quán', en: 'Home town' },
                hint: {
                  vi: 'Theo cha; không có cha thì theo mẹ',
                  en: 'The father’s; the mother’s where there is no father',
                },
                prefill: {
                  from: 'father',
                  pointer: '/homeTown',
                  lock: false,
                  otherwise: { from: 'mother', pointer: '/homeTown' },
                },
              },
            ],
          },
          {
            id: 'mother',
            title: { vi: 'Người mẹ', en: 'The mother' },
            fields: [
              {
                id: 'declared',
                kind: 'yes-no',
                options: yesNo,
                label: { vi: 'Khai phần người mẹ?', en: 'Declare the mother?' },
                prefill: { from: 'mother', pointer: '/known', lock: false },
              },
              ...parent('mother', { field: 'mother.declared', in: ['yes'] }),
            ],
          },
          {
            id: 'father',
            title: { vi: 'Người cha', en: 'The father' },
            fields: [
              {
                id: 'declared',
                kind: 'yes-no',
                options: yesNo,
                label: { vi: 'Khai phần người cha?', en: 'Declare the father?' },
                hint: {
                  vi: 'Chưa xác định được cha thì chọn Không; con mang họ, dân tộc, quê quán của mẹ.',
                  en: 'Where the father is not known choose No; the child takes the mother’s name, ethnic group and home town.',
                },
                prefill: { from: 'father', pointer: '/known', lock: false },
              },
              ...parent('father', { field: 'father.declared', in: ['yes'] }),
            ],
          },
          {
            id: 'request',
            title: { vi: 'Nơi đăng ký và bản giấy', en: 'Where to register, and paper copies' },
            fields: [
              {
                id: 'relation',
                kind: 'choice',
                label: { vi: 'Bạn là gì của trẻ?', en: 'What are you to the child?' },
                options: [
                  { value: 'mother', label: { vi: 'Mẹ', en: 'Mother' } },
                  { value: 'father', label: { vi: 'Cha', en: 'Father' } },
                  {
                    value: 'relative',
                    label: { vi: 'Ông, bà hoặc người thân khác', en: 'Grandparent or another relative' },
                  },
                ],
                prefill: { from: 'applicant', pointer: '/relation', lock: false },
              },
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường đăng ký', en: 'Commune of registration' },
                hint: { vi: 'Nơi cư trú của cha hoặc mẹ', en: 'Where the father or the mother lives' },
                prefill: communeOfApplicant,
              },
              {
                id: 'paperCopies',
                kind: 'count',
                max: 10,
                optional: true,
                label: { vi: 'Số bản giấy cần thêm', en: 'Paper copies wanted' },
                hint: {
                  vi: 'Bản điện tử đã có giá trị như bản giấy; thường không cần.',
                  en: 'The electronic result is worth the same as paper; usually none is needed.',
                },
              },
            ],
          },
        ],
      },
      decides: 'committee',
      commune: 'request.commune',
      unique: ['child.noticeCode'],
      marks: [
        {
          id: 'late-registration',
          label: { vi: 'Đăng ký quá 60 ngày từ ngày sinh', en: 'Registered more than 60 days after the birth' },
          when: { field: 'child.birthDate', olderThanDays: 60 },
          ground: 'Luật Hộ tịch 60/2014/QH13, Điều 15 khoản 1',
        },
      ],
      represents: { field: 'request.relation', in: ['relative'] },
      route: [
        { step: 'check', term: byItself },
        { step: 'verify', role: 'officer', term: within(4) },
        {
          step: 'confirm',
          role: 'citizen',
          term: {
            unit: 'day',
            count: 1,
            ground: 'Trang thủ tục 1.001193: xác nhận bản điện tử trong tối đa 01 ngày, không trả lời là đồng ý',
          },
          silence: { means: 'consent', ground: 'Trang thủ tục 1.001193: không trả lời là đồng ý' },
          uncounted: {
            ground: 'Trang thủ tục 1.001193: giải quyết trong ngày, và người yêu cầu có tối đa 01 ngày để xác nhận',
            unverified: 'follows from both sentences of the page; no text says that the day is not counted',
          },
        },
        { step: 'approve', role: 'leader', term: within(2) },
        { step: 'issue', term: byItself },
        { step: 'return', term: byItself },
      ],
      supplement: {
        term: {
          ...supplement.term,
          unverified: 'the term of the linked procedure; none was found for birth registration by itself',
        },
      },
      stop,
      // One wait, taken once: as a pause where another authority is asked, or as more time where the officer verifies.
      suspensions: [
        {
          code: 'verification',
          label: {
            vi: 'Chờ xác minh của cơ quan đăng ký hộ tịch khác',
            en: 'Another civil-status authority has to verify',
          },
          term: threeDays,
          ground: 'Trang thủ tục 1.001193: xác minh tại nơi khác, trong 03 ngày làm việc',
          unverified:
            'the page gives the three days for another commune’s answer; that they are not counted is our reading',
        },
      ],
      extensions: [
        {
          code: 'verification',
          label: { vi: 'Phải xác minh', en: 'Facts have to be verified' },
          term: threeDays,
          ground: 'Trang thủ tục 1.001193: xác minh trong 03 ngày làm việc',
          unverified:
            'the page gives the three days for another commune’s answer; that they may be added, and count on from the day it was due, is our reading',
        },
      ],
      refusalReasons: [
        {
          code: 'wrong-authority',
          label: { vi: 'Không thuộc thẩm quyền của xã, phường này', en: 'Another commune is competent' },
          ground: 'Luật Hộ tịch 60/2014/QH13, Điều 13',
        },
        {
          code: 'already-registered',
          label: { vi: 'Trẻ đã được đăng ký khai sinh', en: 'The child is registered already' },
          ground: civilStatusLaw,
          unverified: 'no text that was read says that a birth is registered once only',
        },
        {
          code: 'not-entitled',
          label: { vi: 'Người nộp không có quyền yêu cầu', en: 'The applicant is not entitled to ask' },
          ground: 'Luật Hộ tịch 60/2014/QH13, Điều 15',
        },
        {
          ...wrongDetails,
          label: { ...wrongDetails.label, vi: 'Thông tin khai chưa đúng, cần nộp lại tờ khai' },
          ground: `${civilStatusLaw}, Điều 16`,
        },
      ],
      result: {
        code: 'KQ.G15.000031',
        name: { vi: 'Giấy khai sinh', en: 'Birth certificate' },
        template: 'birth-certificate',
        signatures: ['officer', 'seal'],
        register: 'birth',
        content: {
          'child.name': ['child.familyName', 'child.middleName', 'child.givenName'],
          'child.birthDate': ['child.birthDate'],
          'child.sex': ['child.gender'],
          'child.ethnicity': ['child.ethnicity'],
          'child.nationality': ['child.nationality'],
          'child.birthPlace': ['child.birthPlace'],
          'child.homeTown': ['child.homeTown'],
          'mother.name': ['mother.fullName'],
          'mother.birthYear': ['mother.birth'],
          'mother.ethnicity': ['mother.ethnicity'],
          'mother.nationality': ['mother.nationality'],
          'mother.residence': ['mother.residence'],
          'mother.identifier': ['mother.citizenId'],
          'father.name': ['father.fullName'],
          'father.birthYear': ['father.birth'],
          'father.ethnicity': ['father.ethnicity'],
          'father.nationality': ['father.nationality'],
          'father.residence': ['father.residence'],
          'father.identifier': ['father.citizenId'],
          'requester.relation': ['request.relation'],
        },
        holder: ['child.familyName', 'child.middleName', 'child.givenName'],
        alsoFor: ['mother.citizenId', 'father.citizenId'],
        revocations: [
          {
            ...againstLaw,
            unverified:
              'the article on revoking civil-status papers was not read, nor who revokes them since the district level ended',
          },
          {
            code: 'registered-twice',
            label: { vi: 'Trẻ đã được đăng ký khai sinh trước đó', en: 'The birth was registered before' },
            ground: civilStatusLaw,
            unverified: 'no text that was read says that a birth is registered once only',
          },
        ],
        corrections: [
          {
            code: 'officer-error',
            label: {
              vi: 'Sai sót do lỗi của công chức làm công tác hộ tịch',
              en: 'A mistake of the officer who registered it',
            },
            ground: civilStatusLaw,
            unverified:
              'the article on correcting civil-status data was not read; on request of the citizen it is a procedure of its own (2.000748 and others)',
          },
          fileUnusable,
        ],
      },
    },
  ],
});
