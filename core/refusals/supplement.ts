import type { Answered } from './answered.ts';

/** What may not be asked of the citizen, or answered. */
export const supplementRefusals = {
  'supplement-used': {
    status: 409,
    vi: 'Hồ sơ này đã được yêu cầu bổ sung một lần. Cơ quan không được yêu cầu lần nữa.',
    en: 'A supplement was asked for once already. The agency may not ask again.',
    ground:
      'Nghị định 118/2025/NĐ-CP, Điều 11; từ 05/8/2026: Điều 17 khoản 2 điểm a (sửa đổi: Nghị định 309/2026/NĐ-CP)',
    unverified: 'the decree that amended it was read in an excerpt, not at its source',
  },
  'supplement-first': {
    status: 409,
    vi: 'Trước khi từ chối vì lý do này, phải yêu cầu người dân bổ sung, sửa lại, một lần.',
    en: 'Before it is refused for this reason the citizen has to be asked, once, to put it right.',
    ground: 'Trang thủ tục 1.001193: không bổ sung, hoàn thiện được thì mới từ chối',
  },
  'unknown-component': {
    status: 409,
    vi: 'Thành phần này không có trong thủ tục mà hồ sơ được tiếp nhận.',
    en: 'The procedure under which the dossier was received has no such component.',
  },
  'uncited-item': {
    status: 409,
    vi: 'Mỗi nội dung bổ sung phải nêu căn cứ pháp lý của thành phần đó.',
    en: 'Every item must cite the legal ground of its component.',
    unverified: 'the official page wants each missing paper named; that its ground is cited is a rule of this system',
  },
  'field-settled': {
    status: 409,
    vi: 'Mục này đã có từ cơ sở dữ liệu, hoặc không thuộc tờ khai, nên không được yêu cầu khai lại.',
    en: 'This is known from a database, or is no question of the form, so it must not be asked again.',
    ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
    unverified: 'the resolution ends on 2027-02-28; what takes its place was not found',
  },
  'not-asked': {
    status: 409,
    vi: 'Cơ quan không yêu cầu bổ sung nội dung này.',
    en: 'This was not asked for.',
  },
  'asked-twice': {
    status: 409,
    vi: 'Một thành phần chỉ được nêu một lần trong thông báo bổ sung.',
    en: 'A component stands once only in a notice.',
  },
  'paper-awaited': {
    status: 409,
    vi: 'Cơ quan chờ giấy tờ, không phải câu trả lời: hãy gửi tệp của giấy, hoặc mang giấy đến bộ phận một cửa.',
    en: 'The agency waits for a paper, not for an answer: send a file of it, or bring it to the one-stop counter.',
  },
  'questions-open': {
    status: 409,
    vi: 'Người nộp hồ sơ còn phải trả lời các câu hỏi bổ sung trước.',
    en: 'The applicant has to answer the questions first.',
  },
  'answer-too-late': {
    status: 409,
    vi: 'Đã hết thời hạn bổ sung.',
    en: 'The term for the supplement is over.',
  },
} as const satisfies Record<string, Answered>;
