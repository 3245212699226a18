/** How an agency handles any dossier, whatever it is about. */

/** Working hours that an agency gives a step of its own accord. */
export const within = (hours: number) => ({
  unit: 'working-hour' as const,
  count: hours,
  ground: 'quy trình nội bộ',
});

/** What the platform gives a step that it takes by itself; longer than that, and something does not work. */
export const byItself = { unit: 'working-minute' as const, count: 15, ground: 'quy trình nội bộ' };

/** How long a fee of nothing waits to be paid. */
export const nothingToPay = {
  unit: 'working-day' as const,
  count: 7,
  ground: 'thời hạn nội bộ',
  unverified: 'nothing is to be paid',
};

/** The fee of what is free of charge. */
export const free = (ground: string) => ({
  amount: 0,
  currency: 'VND' as const,
  note: { vi: 'Miễn phí', en: 'Free of charge' },
  ground,
  term: nothingToPay,
  exemptions: [],
});

/** One officer verifies and one leader decides; `officer`, `leader`: the working hours of each. */
export const route = (officer: number, leader: number) => [
  { step: 'check' as const, term: within(1) },
  { step: 'verify' as const, role: 'officer' as const, term: within(officer) },
  { step: 'approve' as const, role: 'leader' as const, term: within(leader) },
  { step: 'issue' as const, term: within(1) },
  { step: 'return' as const, term: within(1) },
];

/** How long a request to pay waits. */
export const toPay = {
  unit: 'working-day' as const,
  count: 7,
  ground: 'thời hạn nội bộ',
  unverified: 'how long a request to pay waits was not found',
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

/** By what law a dossier stops that is not supplied or paid in time. */
export const stop = {
  ground: 'Nghị định 118/2025/NĐ-CP, Điều 21',
  unverified: 'that the article is about stopping was read in provincial texts; its own text was not found',
};

/** What was declared is not right, and was not put right in the one supplement; by which law is each field’s own. */
export const wrongDetails = {
  code: 'wrong-details',
  label: {
    vi: 'Thông tin khai chưa đúng, cần nộp lại',
    en: 'What was declared is not right, and has to be sent again',
  },
  after: 'supplement' as const,
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

/** For what a result is issued anew; by which law is each field’s own. */
export const corrections = (law: string) => [
  {
    code: 'officer-error',
    label: { vi: 'Sai sót do lỗi của cán bộ', en: 'A mistake of the officer' },
    ground: law,
    unverified: 'the article was not read at its source',
  },
  fileUnusable,
];
