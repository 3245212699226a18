import type { Answered } from './answered.ts';

const onlyWhereNotFound = {
  ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1–2; Chỉ thị 24/CT-TTg',
  unverified: 'the resolution ends on 2027-02-28; what takes its place was not found',
} as const;

/** What may not be asked of anybody because the state knows it, and the words that would ask for it all the same. */
export const guardRefusals = {
  'source-answered': {
    status: 409,
    vi: 'Cơ sở dữ liệu đã trả lời thay cho thành phần này, nên không được yêu cầu người dân nộp.',
    en: 'A database has answered in place of this component, so the citizen must not be asked for it.',
    ...onlyWhereNotFound,
  },
  'wallet-presented': {
    status: 409,
    vi: 'Giấy tờ này đã có trong ví VNeID và được coi là đã xuất trình.',
    en: 'This document is in the VNeID wallet and counts as presented.',
    ground: 'Nghị định 69/2024/NĐ-CP, Điều 9 khoản 6',
    unverified: 'that a document in the wallet stands for every component of its kind is our reading',
  },
  'component-integrated': {
    status: 409,
    vi: 'Thành phần này do cơ quan tự khai thác từ cơ sở dữ liệu đã kết nối, không được yêu cầu người dân nộp.',
    en: 'The agency draws this component from a database it is connected with; the citizen must not be asked for it.',
    ...onlyWhereNotFound,
  },
  'repository-holds': {
    status: 409,
    vi: 'Kết quả này do chính tỉnh đã cấp và đang lưu, nên không được yêu cầu nộp lại.',
    en: 'The province has issued this itself and holds it, so it must not be asked for again.',
    ...onlyWhereNotFound,
  },
  'supplied-already': {
    status: 409,
    vi: 'Thành phần này đã được nộp trong hồ sơ.',
    en: 'This component has been supplied in this dossier already.',
    ...onlyWhereNotFound,
  },
  'source-silent': {
    status: 409,
    vi: 'Cơ sở dữ liệu chưa trả lời. Chỉ được yêu cầu giấy tờ nếu sau 4 giờ làm việc vẫn chưa có trả lời.',
    en: 'The database has not answered. The paper may be asked for only if it is silent for four working hours.',
    ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 2',
    unverified: 'the four working hours are a rule of this system; no text says how long a silent source is waited for',
  },
  'smuggled-document': {
    status: 409,
    vi: 'Lời viết cho người dân đòi một giấy tờ không được đòi. Hãy bỏ câu đó, hoặc nêu thành phần hồ sơ kèm căn cứ.',
    en: 'The words for the citizen ask for a paper that may not be asked for. Leave them out, or name the component with its ground.',
    ...onlyWhereNotFound,
  },
  'bad-period': {
    status: 400,
    vi: 'Kỳ số liệu phải viết như from=2026-11-01 và to=2026-11-30, không quá 366 ngày.',
    en: 'Write the period like from=2026-11-01 and to=2026-11-30, of 366 days at most.',
  },
  'bad-month': {
    status: 400,
    vi: 'Tháng phải viết như 2026-11.',
    en: 'Write the month like 2026-11.',
  },
} as const satisfies Record<string, Answered>;
