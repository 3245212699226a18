import { ofApplicant } from './applicant.ts';
import { population, residences } from './databases.ts';
import { birth, citizenId, fullName, sex } from './person.ts';

/** What residence procedures of the commune’s police have in common. */

export const residenceLaw = 'Luật Cư trú 68/2020/QH14';

/** Who pays nothing, by the texts on fees of residence. */
export const feeExemptions = [
  {
    code: 'digital-citizen',
    label: {
      vi: 'Công dân số nộp trực tuyến, từ 15/8/2026 đến hết 28/02/2027',
      en: 'A digital citizen filing online, from 15 August 2026 until 28 February 2027',
    },
    ground: 'Nghị quyết 66.22/2026/NQ-CP; Thông tư 117/2026/TT-BTC',
    unverified:
      'read in an OCR copy; the officer sees in VNeID whether the five basic items are integrated, which the platform does not ask; organisations are no citizens',
  },
  {
    code: 'exempt-group',
    label: {
      vi: 'Trẻ em, người cao tuổi, người khuyết tật, người có công và thân nhân, hộ nghèo',
      en: 'Children, elderly or disabled people, people with merit and their relatives, poor households',
    },
    ground: 'Thông tư 75/2022/TT-BTC, Điều 4',
    unverified: 'general knowledge; the article and its groups were not read at their source',
  },
];

/** Form CT01; by which page is each procedure’s own. */
export const ct01 = {
  id: 'ct01',
  name: {
    vi: 'Tờ khai thay đổi thông tin cư trú (mẫu CT01)',
    en: 'Declaration of a change of residence (form CT01)',
  },
  kind: 'eform' as const,
  copies: 1,
  replacedBy: [population, residences],
};

/** Whoever lives there, as the population data know them. */
export const resident = [
  { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
  { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const } },
  { ...birth, prefill: ofApplicant('/born') },
  { ...sex, prefill: ofApplicant('/gender') },
  {
    id: 'permanent',
    kind: 'text' as const,
    personal: true,
    label: { vi: 'Nơi thường trú', en: 'Permanent residence' },
    prefill: ofApplicant('/residence/text'),
  },
];

/** Who agrees that a minor lives there. */
export const consent = {
  id: 'consent',
  kind: 'text' as const,
  maxLength: 200,
  optional: true,
  personal: true,
  label: {
    vi: 'Ý kiến đồng ý của cha, mẹ hoặc người giám hộ',
    en: 'Consent of a parent or guardian',
  },
  hint: {
    vi: 'Chỉ ghi khi người tạm trú chưa đủ 18 tuổi: ai đồng ý',
    en: 'Only where the resident is under 18: who agrees',
  },
};

export const wrongAuthority = {
  code: 'wrong-authority',
  label: { vi: 'Chỗ ở không thuộc địa bàn xã, phường này', en: 'The dwelling lies in another commune' },
  ground: residenceLaw,
};

/** The notice of what was decided; what it says is each procedure’s own. */
export const residenceNotice = {
  code: 'KQ.G01.000065',
  name: {
    vi: 'Thông báo kết quả giải quyết thủ tục về cư trú, hủy bỏ thủ tục về cư trú',
    en: 'Notice of the outcome of a residence procedure',
  },
  template: 'residence-notice',
  signatures: ['officer' as const, 'seal' as const],
  series: 'TB-CAP',
};

export const registeredAgainstLaw = {
  code: 'against-law',
  label: {
    vi: 'Đăng ký cư trú không đúng thẩm quyền, đối tượng, điều kiện',
    en: 'Registered without power, for the wrong person, or without the conditions',
  },
  ground: `${residenceLaw}, Điều 35`,
  unverified: 'the article was not read at its source',
};

export const officerError = {
  code: 'officer-error',
  label: { vi: 'Sai sót do lỗi của cán bộ đăng ký', en: 'A mistake of the officer who registered it' },
  ground: residenceLaw,
  unverified: 'no article on it was read',
};
