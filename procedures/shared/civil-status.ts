import { population, residences } from './databases.ts';

/** What procedures of the civil-status register have in common: one fact, written once. */

/** By which law a birth, a marriage or a death is registered. */
export const civilStatusLaw = 'Luật Hộ tịch 60/2014/QH13';

/** Whose field it is, and who decides. */
export const civilStatusOfCommune = {
  field: { vi: 'Hộ tịch', en: 'Civil status' },
  level: 'commune' as const,
  decider: { vi: 'Ủy ban nhân dân cấp xã', en: 'People’s Committee of the commune' },
};

/** Where somebody lives, which decides what commune is competent. */
export const residencePaper = {
  id: 'cu-tru',
  name: { vi: 'Giấy tờ chứng minh nơi cư trú', en: 'Proof of residence' },
  kind: 'present' as const,
  copies: 1,
  when: { vi: 'Chỉ khi không khai thác được nơi cư trú', en: 'Only where the residence cannot be drawn' },
  replacedBy: [population, residences],
};

/** A paper of the register that ought not to have been issued. */
export const againstLaw = {
  code: 'against-law',
  label: { vi: 'Giấy tờ hộ tịch cấp trái quy định của pháp luật', en: 'Issued against the law' },
  ground: civilStatusLaw,
  unverified: 'the article on revoking civil-status papers was not read',
};

/** Births, deaths and marriages stand in a register once. */
export const registeredAlready = {
  code: 'already-registered',
  ground: civilStatusLaw,
  unverified: 'no text that was read says that it is registered once only',
};

/** What the officer wrote wrong. */
export const officerError = {
  code: 'officer-error',
  label: {
    vi: 'Sai sót do lỗi của công chức làm công tác hộ tịch',
    en: 'A mistake of the officer who registered it',
  },
  ground: civilStatusLaw,
  unverified: 'the article on correcting civil-status data was not read',
};
