import { defineProcedure } from '../core/procedure/procedure.ts';
import { applicant, communeOfApplicant, identityCard, identityDocument } from './shared/applicant.ts';
import {
  againstLaw,
  civilStatusLaw,
  civilStatusOfCommune,
  officerError,
  registeredAlready,
  residencePaper,
} from './shared/civil-status.ts';
import { civilStatus, population } from './shared/databases.ts';
import { fileUnusable, nothingToPay, stop, supplement, within, wrongDetails } from './shared/handling.ts';
import { birth, citizenId, ethnicity, fullName, nationality, residence } from './shared/person.ts';

const page = 'Trang thủ tục 1.000894';
const familyLaw = 'Luật Hôn nhân và gia đình 52/2014/QH13';

type Spouse = 'wife' | 'husband';
const called = {
  wife: { vi: 'bên nữ', en: 'the bride' },
  husband: { vi: 'bên nam', en: 'the groom' },
} as const;

/** The same questions about both; each part comes whole from the databases where that person has agreed. */
const spouse = (person: Spouse) => {
  const held = (pointer: string) => ({ from: person, pointer, lock: true });
  return {
    id: person,
    title: person === 'wife' ? { vi: 'Bên nữ', en: 'The bride' } : { vi: 'Bên nam', en: 'The groom' },
    fields: [
      { ...fullName, prefill: { ...held('/fullName'), dispute: 'hold' as const } },
      { ...citizenId, prefill: { ...held('/citizenId'), dispute: 'hold' as const } },
      { ...birth, prefill: held('/born') },
      { ...ethnicity, prefill: held('/ethnicity') },
      { ...nationality, prefill: held('/nationality') },
      { ...residence, prefill: held('/residence/text') },
      {
        id: 'marital',
        kind: 'choice' as const,
        personal: true,
        label: { vi: 'Tình trạng hôn nhân hiện nay', en: 'Marital status now' },
        options: [
          { value: 'single', label: { vi: 'chưa kết hôn', en: 'never married' } },
          { value: 'divorced', label: { vi: 'đã ly hôn', en: 'divorced' } },
          { value: 'widowed', label: { vi: 'có vợ hoặc chồng đã chết', en: 'widowed' } },
        ],
        prefill: {
          from: `${person}Status`,
          pointer: '/status',
          lock: true,
          dispute: 'hold' as const,
          // The population database has it too.
          against: { from: person, pointer: '/maritalStatus' },
        },
      },
    ],
  };
};

const lookupsOf = (person: Spouse) => [
  {
    id: person,
    source: 'population' as const,
    question: 'citizen' as const,
    person,
    label: { vi: `Thông tin ${called[person].vi}`, en: `Details of ${called[person].en}` },
    why: { vi: `Để điền phần ${called[person].vi}`, en: `To fill in the part of ${called[person].en}` },
    none: {
      vi: `Chưa có sự đồng ý tra cứu của ${called[person].vi}. Mời bạn khai phần này, hoặc để hai bên cùng nộp: một bên ủy quyền thủ tục này cho bên kia.`,
      en: `${called[person].en} has not agreed to be looked up. Please fill this part in, or file together: one of you gives the other a mandate for this procedure.`,
    },
  },
  {
    id: `${person}Status`,
    source: 'civil-status' as const,
    question: 'marital-status' as const,
    person,
    label: { vi: `Tình trạng hôn nhân của ${called[person].vi}`, en: `Marital status of ${called[person].en}` },
    why: {
      vi: 'Thay cho Giấy xác nhận tình trạng hôn nhân và giấy tờ ly hôn',
      en: 'In place of the certificate of marital status and papers on a divorce',
    },
  },
];

const nameOf = (person: Spouse) => ({
  [`${person}.name`]: [`${person}.fullName`],
  [`${person}.birth`]: [`${person}.birth`],
  [`${person}.ethnicity`]: [`${person}.ethnicity`],
  [`${person}.nationality`]: [`${person}.nationality`],
  [`${person}.residence`]: [`${person}.residence`],
  [`${person}.identifier`]: [`${person}.citizenId`],
});

const threeDays = {
  unit: 'working-day' as const,
  count: 3,
  ground: `${page}: cơ quan khác trả lời trong 03 ngày làm việc`,
};

export default defineProcedure({
  code: '1.000894',
  slug: 'marriage-registration',
  name: { vi: 'Đăng ký kết hôn', en: 'Marriage registration' },
  ...civilStatusOfCommune,
  summary: {
    vi: 'Hai bên nam, nữ khai chung một tờ khai tại nơi cư trú của một trong hai bên, rồi cùng có mặt ký sổ. Tình trạng hôn nhân do cơ quan tra cứu, không phải xin giấy xác nhận.',
    en: 'Bride and groom send one form to where either of them lives, and come together to sign the register. Their marital status is looked up: no certificate of it is asked for.',
  },
  sources: [
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fac-7489-b53b-a15eb239a6fe (Quyết định 163/QĐ-BTP), read 2026-07-20',
    'Nghị quyết 66.7/2025/NQ-CP, Điều 4 và Phụ lục I',
  ],
  unverified: [
    'editions[].from: the day from which the page shows this text was not found; the day of Resolution 66.7 is taken',
    'editions[].term: the page prints “1” without a unit',
    'editions[].form: field list composed from the certificate and the page, own wording',
    'editions[].components[].id: own slugs',
    'editions[].components[].replacedBy: where the page names no database it is inferred from Resolution 66.7, article 4',
    'editions[].lookups: that the other of the two is looked up before the form is sent only where they agreed by a mandate is our reading; once it is sent the agency asks about both',
    'editions[].grounds: the Civil Status Law 03/2026/QH16 is in force from 2027-03-01: an edition for dossiers from 2027-03-01 is to be written',
    'editions[].grounds: the articles of Law 60/2014 were not read at their source',
    'editions[].route: that the two come when the officer has verified, and before the leader signs, is our own; they sign the register on paper, and the certificate is signed by the agency alone',
    'editions[].route[].term: internal step terms, set by each agency; only the citizen’s one day is from the page',
    'editions[].refusalReasons: composed from the page; the articles of the laws were not read at their source',
    'editions[].result.holder: the certificate is of both; that the register of results has it under the wife, and under the husband as who may use it too, is our own',
    'editions[].result.template: own layout',
  ],
  editions: [
    {
      id: '2026-01',
      from: '2026-01-01',
      grounds: [
        `${civilStatusLaw}, Điều 17–18`,
        `${familyLaw}, Điều 8–9`,
        'Nghị định 123/2015/NĐ-CP',
        'Nghị định 104/2022/NĐ-CP, Điều 14',
        'Nghị quyết 66.7/2025/NQ-CP',
      ],
      channels: ['online', 'counter', 'post'],
      applicants: ['citizen'],
      representation: [
        {
          by: 'mandate',
          ground: 'Thông tư 04/2020/TT-BTP, Điều 2',
          unverified:
            'the article was not read at its source; by general knowledge one of the two may file for both and nobody else may: the mandate is how the other agrees to it, and whoever holds it is taken for the other of the two',
        },
      ],
      term: { unit: 'working-day', count: 1, ground: `${page}: 1`, unverified: 'the page prints no unit' },
      fee: {
        amount: 0,
        currency: 'VND',
        note: { vi: 'Miễn lệ phí', en: 'Free of charge' },
        ground: `${page} trên Cổng Dịch vụ công quốc gia`,
        term: nothingToPay,
        exemptions: [],
      },
      components: [
        {
          id: 'to-khai',
          name: {
            vi: 'Mẫu hộ tịch điện tử tương tác đăng ký kết hôn, có đủ thông tin của hai bên nam, nữ',
            en: 'Interactive electronic marriage registration form with the details of both',
          },
          kind: 'eform',
          copies: 1,
          replacedBy: [population, civilStatus],
          ground: `${page}: hai bên nam, nữ có thể khai chung vào một tờ khai`,
        },
        {
          id: 'tthn',
          name: { vi: 'Thông tin về tình trạng hôn nhân của hai bên', en: 'The marital status of both' },
          kind: 'data',
          copies: 0,
          replacedBy: [civilStatus, population],
          foundBy: ['wifeStatus', 'husbandStatus'],
          foundTogether: true,
          ground: `${page}: cơ quan đăng ký hộ tịch tra cứu; Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 2`,
        },
        {
          ...identityCard,
          ground: `${page}: giấy tờ phải xuất trình; Nghị quyết 66.7/2025/NQ-CP, Phụ lục I`,
        },
        {
          ...residencePaper,
          foundBy: ['wife', 'husband'],
          ground: `${page}: giấy tờ phải xuất trình; Nghị định 104/2022/NĐ-CP, Điều 14 khoản 2`,
        },
      ],
      lookups: [applicant, ...lookupsOf('wife'), ...lookupsOf('husband'), identityDocument],
      form: {
        steps: [
          spouse('wife'),
          spouse('husband'),
          {
            id: 'request',
            title: { vi: 'Nơi đăng ký', en: 'Where to register' },
            fields: [
              {
                id: 'commune',
                kind: 'commune',
                label: { vi: 'Xã, phường đăng ký', en: 'Commune of registration' },
                hint: { vi: 'Nơi cư trú của một trong hai bên', en: 'Where either of the two lives' },
                prefill: communeOfApplicant,
              },
            ],
          },
        ],
      },
      decides: 'committee',
      commune: 'request.commune',
      unique: [],
      marks: [],
      route: [
        { step: 'check', term: within(1) },
        { step: 'verify', role: 'officer', term: within(3) },
        {
          step: 'confirm',
          role: 'citizen',
          term: {
            unit: 'day',
            count: 1,
            ground: `${page}: xác nhận bản điện tử trong tối đa 01 ngày, không trả lời là đồng ý`,
          },
          silence: { means: 'consent', ground: `${page}: không trả lời là đồng ý` },
          uncounted: {
            ground: `${page}: giải quyết trong 1 ngày, và người yêu cầu có tối đa 01 ngày để xác nhận`,
            unverified: 'follows from both sentences of the page; no text says that the day is not counted',
          },
        },
        {
          step: 'appointment',
          role: 'citizen',
          term: {
            unit: 'working-day',
            count: 20,
            ground: 'thời hạn nội bộ',
            unverified: 'how long the two may wait before they come was not found',
          },
          silence: { means: 'stop', ...stop },
          uncounted: {
            ground: `${civilStatusLaw}, Điều 18`,
            unverified: 'that the term stands still until both have come is our reading',
          },
          appointment: {
            takes: ['signature'],
            minutes: 30,
            places: 1,
            mostMissed: 3,
            ground: `${civilStatusLaw}, Điều 18`,
            unverified:
              'that both have to be present and to sign is general knowledge, the article was not read at its source; how long it takes, how many couples come at once and how often it may be missed are our own',
          },
        },
        { step: 'approve', role: 'leader', term: within(2) },
        { step: 'issue', term: within(1) },
        { step: 'return', term: within(1) },
      ],
      supplement,
      stop,
      suspensions: [
        {
          code: 'verification',
          label: {
            vi: 'Chờ Ủy ban nhân dân cấp xã nơi cư trú trả lời về tình trạng hôn nhân',
            en: 'The commune of residence has to answer on the marital status',
          },
          term: threeDays,
          ground: `${page}: xác minh tại nơi khác, trong 03 ngày làm việc`,
          unverified:
            'the page gives the three days for the other commune’s answer; that they are not counted is our reading',
        },
      ],
      extensions: [
        {
          code: 'verification',
          label: { vi: 'Cần xác minh điều kiện kết hôn', en: 'Whether they may marry has to be verified' },
          term: { unit: 'working-day', count: 5, ground: `${civilStatusLaw}, Điều 18 khoản 2` },
          ground: `${civilStatusLaw}, Điều 18 khoản 2`,
          unverified: 'general knowledge; the article was not read at its source',
        },
      ],
      refusalReasons: [
        {
          code: 'wrong-authority',
          label: { vi: 'Không thuộc thẩm quyền của xã, phường này', en: 'Another commune is competent' },
          ground: `${civilStatusLaw}, Điều 17`,
        },
        {
          code: 'marriage-forbidden',
          label: { vi: 'Không đủ điều kiện kết hôn', en: 'The law does not allow this marriage' },
          ground: `${familyLaw}, Điều 8`,
        },
        {
          code: 'not-present',
          label: {
            vi: 'Hai bên không cùng có mặt để ký Sổ đăng ký kết hôn',
            en: 'The two have not come together to sign the register',
          },
          ground: `${civilStatusLaw}, Điều 18`,
        },
        {
          ...registeredAlready,
          label: { vi: 'Việc kết hôn đã được đăng ký', en: 'The marriage is registered already' },
        },
        { ...wrongDetails, ground: `${civilStatusLaw}, Điều 18` },
      ],
      result: {
        code: 'KQ.G15.000032',
        name: { vi: 'Giấy chứng nhận kết hôn', en: 'Marriage certificate' },
        template: 'marriage-certificate',
        signatures: ['officer', 'seal'],
        register: 'marriage',
        content: { ...nameOf('wife'), ...nameOf('husband') },
        entry: { 'registration.place': 'office', 'registration.date': 'date' },
        holder: ['wife.fullName'],
        holderId: 'wife.citizenId',
        alsoFor: ['husband.citizenId'],
        revocations: [
          againstLaw,
          {
            code: 'annulled',
            label: { vi: 'Tòa án đã hủy việc kết hôn trái pháp luật', en: 'A court has annulled the marriage' },
            ground: `${familyLaw}, Điều 11`,
            unverified: 'the article was not read at its source',
          },
        ],
        corrections: [officerError, fileUnusable],
      },
    },
  ],
});
