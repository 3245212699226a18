import { population } from './databases.ts';

/** Who asks, as the state knows them already. */

/** What the population database says of whoever files; the form is filled with it. */
export const applicant = {
  id: 'applicant',
  source: 'population' as const,
  question: 'citizen' as const,
  person: 'applicant' as const,
  label: { vi: 'Người yêu cầu', en: 'Applicant' },
  why: {
    vi: 'Để bạn không phải khai lại thông tin của mình',
    en: 'So that you need not type your own details',
  },
};

/** What it says in one place; only the person can call it wrong. */
export const ofApplicant = (pointer: string) => ({ from: applicant.id, pointer, lock: true });

/** The commune where they live is a proposal: they may file elsewhere. */
export const communeOfApplicant = {
  from: applicant.id,
  pointer: '/residence/commune',
  lock: false,
  dispute: 'proceed-silent' as const,
};

/** The identity card in somebody’s VNeID wallet; what an account of level 2 shows is worth the paper (Decree 69/2024, article 9(6)). */
export const identityDocument = {
  id: 'identityDocument',
  source: 'wallet-documents' as const,
  question: 'wallet-document' as const,
  kind: 'identity-card',
  person: 'applicant' as const,
  label: { vi: 'Thẻ căn cước trong ví VNeID', en: 'Identity card in the VNeID wallet' },
  why: {
    vi: 'Giấy tờ còn hạn trong ví VNeID có giá trị như xuất trình bản giấy (Nghị định 69/2024/NĐ-CP, Điều 9 khoản 6)',
    en: 'A document in the VNeID wallet that has not run out counts as shown (Decree 69/2024, article 9(6))',
  },
};

/** Their identity paper, where no source says who they are; by which page it is shown is each procedure’s own. */
export const identityPaper = {
  id: 'tuy-than',
  name: { vi: 'Giấy tờ tùy thân của người yêu cầu', en: 'Identity paper of the applicant' },
  kind: 'present' as const,
  copies: 1,
  when: {
    vi: 'Chỉ khi nộp trực tiếp và không lấy được dữ liệu',
    en: 'Only at the counter when no data can be drawn',
  },
  replacedBy: [population],
  foundBy: [applicant.id, identityDocument.id],
};

/** The identity paper read at the counter, compared with whoever asks. */
export const identityCard = {
  ...identityPaper,
  paper: 'identity-card' as const,
  declares: { identifier: 'applicant.citizenId', name: 'applicant.name' },
};
