import { applicant, communeOfApplicant, ofApplicant } from './applicant.ts';
import { population } from './databases.ts';
import { fileUnusable, stop, supplement, toPay, within } from './handling.ts';
import { birth, citizenId, fullName, residence, sex } from './person.ts';
import { feeExemptions } from './residence.ts';

/** What procedures of the identity card have in common. */

export const identityLaw = 'Luật Căn cước 26/2023/QH15';

export const unread = 'general knowledge of the law; the article was not read at its source';

/** Whoever is to have a card comes once, so that photograph, fingerprints and irises are taken. */
export const biometrics = {
  takes: ['photo' as const, 'fingerprints' as const, 'iris' as const, 'signature' as const],
  minutes: 15,
  places: 2,
  mostMissed: 3,
  ground: `${identityLaw}, Điều 23`,
  unverified: `${unread}; how long one takes, how many come at once and how often somebody may miss it are our own`,
};

/** Why the wait for somebody to come does not count. */
export const uncountedWait = {
  ground: `${identityLaw}, Điều 23 và Điều 26`,
  unverified: `${unread}; that the term runs from the day on which the biometrics were taken is our reading`,
};

/** Form DC02; by which page is each procedure’s own. */
export const dc02 = {
  id: 'dc02',
  name: {
    vi: 'Phiếu đề nghị giải quyết thủ tục về căn cước (mẫu DC02)',
    en: 'Request on the identity card (form DC02)',
  },
  kind: 'eform' as const,
  copies: 1,
  replacedBy: [population],
};

/** What is printed of the details as they are taken; nobody brings it. */
export const cc01 = {
  id: 'cc01',
  name: {
    vi: 'Phiếu thu nhận thông tin căn cước (CC01), in khi thu nhận để công dân kiểm tra và ký',
    en: 'Sheet of the details taken (CC01), printed on the spot to be checked and signed',
  },
  kind: 'data' as const,
  copies: 0,
  replacedBy: [population],
};

const [digitalCitizen] = feeExemptions.filter(({ code }) => code === 'digital-citizen');

/** What a card costs. */
export const cardFee = (amount: number, note: { readonly vi: string; readonly en: string }, ground: string) => ({
  amount,
  currency: 'VND' as const,
  note,
  ground,
  term: toPay,
  exemptions: digitalCitizen === undefined ? [] : [digitalCitizen],
});

/** Whose card it is, as the population data know them. */
export const cardHolder = {
  id: 'person',
  title: { vi: 'Người được cấp thẻ', en: 'Whose card it is' },
  fields: [
    { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
    { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const } },
    { ...birth, prefill: ofApplicant('/born') },
    { ...sex, prefill: ofApplicant('/gender') },
    { ...residence, prefill: ofApplicant('/residence/text') },
  ],
};

/** At which police they want to come, and where to have the card. */
export const cardDelivery = {
  id: 'delivery',
  title: { vi: 'Nơi làm thủ tục và nhận thẻ', en: 'Where to come, and where to have the card' },
  fields: [
    {
      id: 'commune',
      kind: 'commune' as const,
      label: {
        vi: 'Xã, phường nơi bạn muốn đến làm thủ tục',
        en: 'Commune to whose police you want to come',
      },
      hint: {
        vi: 'Công an xã, phường nào cũng được, không phụ thuộc nơi cư trú',
        en: 'Any will do, wherever you live',
      },
      prefill: communeOfApplicant,
    },
    {
      id: 'way',
      kind: 'choice' as const,
      label: { vi: 'Bạn nhận thẻ ở đâu?', en: 'Where do you want to have the card?' },
      options: [
        {
          value: 'counter',
          label: { vi: 'tại nơi làm thủ tục', en: 'where you came for it' },
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
      label: { vi: 'Địa chỉ nhận thẻ', en: 'Address for the card' },
    },
  ],
};

/** How every card of somebody who had one before is handled. */
export const ofCard = {
  grounds: [
    identityLaw,
    'Nghị định 70/2024/NĐ-CP',
    'Thông tư 17/2024/TT-BCA',
    'Thông tư 53/2025/TT-BCA',
    'Nghị quyết 66.7/2025/NQ-CP',
  ],
  channels: ['online' as const, 'counter' as const],
  applicants: ['citizen' as const],
  lookups: [
    {
      ...applicant,
      none: {
        vi: 'Cơ sở dữ liệu dân cư không có thông tin của bạn. Mời bạn tự khai; cán bộ sẽ đối chiếu khi bạn đến.',
        en: 'The population database has nothing on you. Please fill it in; an officer will compare it when you come.',
      },
    },
  ],
  decides: 'police' as const,
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
      uncounted: uncountedWait,
      appointment: biometrics,
    },
    { step: 'verify' as const, role: 'officer' as const, term: within(24) },
    { step: 'approve' as const, role: 'leader' as const, term: within(16) },
    { step: 'issue' as const, term: within(1) },
    { step: 'return' as const, term: within(1) },
  ],
  supplement,
  stop,
  suspensions: [],
  extensions: [],
};

/** The notice that a card is ready; what was asked for is each procedure’s own. */
export const cardNotice = {
  code: 'KQ.G01.000023',
  name: { vi: 'Thông báo kết quả cấp thẻ căn cước', en: 'Notice that an identity card is ready' },
  template: 'identity-card-notice',
  signatures: ['officer' as const, 'seal' as const],
  series: 'TB-CAP',
  content: {
    'person.birth': ['person.birth'],
    'person.residence': ['person.residence'],
    'card.delivery': ['delivery.way', 'delivery.address'],
  },
  holder: ['person.fullName'],
  holderId: 'person.citizenId',
  alsoFor: [],
  revocations: [],
  corrections: [fileUnusable],
};
