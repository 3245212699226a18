/** What procedures of the civil-status register have in common: one fact, written once. */

export const population = { database: 'NPDB', name: 'CSDL quốc gia về dân cư', owner: 'Bộ Công an' };
export const civilStatus = { database: 'ECSDB', name: 'CSDL hộ tịch điện tử', owner: 'Bộ Tư pháp' };

export const residences = { database: 'RESDB', name: 'CSDL về cư trú', owner: 'Bộ Công an' };

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

/** Working hours that an agency gives a step of its own accord. */
export const within = (hours: number) => ({
  unit: 'working-hour' as const,
  count: hours,
  ground: 'quy trình nội bộ',
});

/** What somebody who is authorised hands in; when, and by which page, is each procedure’s own. */
export const authorisation = {
  id: 'uy-quyen',
  name: {
    vi: 'Văn bản ủy quyền (được chứng thực, trừ khi người được ủy quyền là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột)',
    en: 'Authorisation (certified, unless who is authorised is a grandparent, parent, child, spouse or sibling)',
  },
  kind: 'submit' as const,
  copies: 1,
  replacedBy: [],
};

/** A parent files for a minor child of theirs, as the civil-status register names it. */
export const byParent = {
  by: 'child' as const,
  ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 136',
  unverified: 'the article on representation by law was not read at its source',
};

/** Whoever was given a mandate on the platform files for its giver. */
export const byMandate = {
  by: 'mandate' as const,
  ground: 'Bộ luật Dân sự 91/2015/QH13, Điều 138',
  unverified:
    'that a mandate given here with VNeID level 2 stands for the written authorisation of a relative is our reading; of whoever is no relative the officer may ask for the certified one',
};

/** By what law a dossier stops that is not supplied or paid in time. */
export const stop = {
  ground: 'Nghị định 118/2025/NĐ-CP, Điều 21',
  unverified: 'that the article is about stopping was read in provincial texts; its own text was not found',
};

/** For what a result is signed anew with the same content. */
export const fileUnusable = {
  code: 'file-unusable',
  label: {
    vi: 'Tệp kết quả hoặc chữ ký số không dùng được, nội dung giữ nguyên',
    en: 'The file or its signatures cannot be used; the content stays',
  },
  ground: 'Luật Giao dịch điện tử 20/2023/QH15, Điều 22',
  unverified: 'that a result may be signed anew for this is our reading of what makes a signature safe',
  alike: true as const,
};

/** How long whoever is asked has to supply what is missing. */
export const supplement = {
  term: {
    unit: 'working-day' as const,
    count: 7,
    ground: 'Nghị định 63/2024/NĐ-CP, Điều 7, sửa đổi bởi Nghị định 301/2026/NĐ-CP',
    unverified: 'the term of the linked procedure; none was found for this one',
  },
};

/** What was declared is not right, and was not put right in the one supplement. */
export const wrongDetails = {
  code: 'wrong-details',
  label: {
    vi: 'Thông tin khai chưa đúng, cần nộp lại',
    en: 'What was declared is not right, and has to be sent again',
  },
  ground: 'Luật Hộ tịch 60/2014/QH13',
  after: 'supplement' as const,
};
