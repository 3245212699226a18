import type { Text } from '../../core/text.ts';

/**
 * How people and sources behave in a trial, out of one. Assumptions of our own, printed with every report: nobody has
 * measured them. Whoever knows better for their province changes them here.
 */
export const shares = {
  /** Of the questions to sources: they know nobody, or do not answer. All others find a record. */
  missing: 0.07,
  silent: 0.03,
  /** Of those whose records are found: they call one of the held values wrong. */
  contested: 0.04,
  /** Of the citizens: they also answer each optional question, withdraw at some time, leave unanswered what they are asked. */
  optional: 0.3,
  withdraws: 0.02,
  silentCitizen: 0.12,
  /** Of those who are shown a draft: they say that it is wrong. */
  disagrees: 0.05,
  /** Of those who have something to pay: the law frees them. */
  exempt: 0.2,
  /** Of the dossiers that an officer looks at: something is asked for, they are refused, paused, given more time. */
  supplemented: 0.08,
  refused: 0.04,
  paused: 0.04,
  extended: 0.03,
  /** Of the proposals: a leader sends them back, or promises a later day. */
  declined: 0.05,
  rescheduled: 0.02,
  /** Of the signatures that are asked for on a phone: their owner says no, and the approval lapses. */
  unsigned: 0.02,
  /** Of what somebody outside the province is asked to decide: they refuse it, or never answer. */
  outsideRefuses: 0.06,
  outsideSilent: 0.06,
  /** Of those answers: they give a reason that the procedure does not know. Of the silent: they stay so when reminded. */
  outsideUnclear: 0.02,
  outsideDeaf: 0.5,
  /** Of what other agencies are asked: they object, answer when their time is over, or never. */
  objects: 0.05,
  opinionLate: 0.08,
  opinionSilent: 0.06,
  /** Of those who have to come in person: they choose another time, or do not come. */
  moved: 0.15,
  missed: 0.12,
  /** Of those who may file for a firm or a child, by the registers: they do. */
  represents: 0.35,
} as const;
export type Share = keyof typeof shares;

/** What each share is called in the report. */
export const shareNames: Readonly<Record<Share, Text>> = {
  missing: { vi: 'Nguồn dữ liệu không có bản ghi', en: 'A source has no record' },
  silent: { vi: 'Nguồn dữ liệu không trả lời', en: 'A source does not answer' },
  contested: { vi: 'Người dân báo dữ liệu sai', en: 'A citizen calls held data wrong' },
  optional: { vi: 'Người dân trả lời câu không bắt buộc', en: 'A citizen answers an optional question' },
  withdraws: { vi: 'Người dân rút hồ sơ', en: 'A citizen withdraws' },
  silentCitizen: { vi: 'Người dân không trả lời khi được hỏi', en: 'A citizen leaves a request unanswered' },
  disagrees: { vi: 'Người dân báo dự thảo sai', en: 'A citizen says that the draft is wrong' },
  exempt: { vi: 'Được miễn phí, lệ phí', en: 'Free of the fee' },
  supplemented: { vi: 'Cán bộ yêu cầu bổ sung', en: 'An officer asks for a supplement' },
  refused: { vi: 'Cán bộ từ chối', en: 'An officer refuses' },
  paused: { vi: 'Cán bộ tạm dừng (nếu được phép)', en: 'An officer pauses, where there is a reason' },
  extended: { vi: 'Cán bộ gia hạn (nếu được phép)', en: 'An officer extends the term, where there is a reason' },
  declined: { vi: 'Lãnh đạo trả lại', en: 'A leader sends it back' },
  rescheduled: { vi: 'Lãnh đạo xin lỗi, hẹn lại', en: 'A leader promises a later day' },
  unsigned: { vi: 'Lãnh đạo không ký trên điện thoại', en: 'A leader does not sign on the phone' },
  outsideRefuses: { vi: 'Bên ngoài tỉnh từ chối', en: 'Whoever decides outside refuses' },
  outsideSilent: { vi: 'Bên ngoài tỉnh không trả lời lần đầu', en: 'Whoever decides outside does not answer at first' },
  outsideUnclear: {
    vi: 'Bên ngoài tỉnh trả lời với lý do lạ',
    en: 'Whoever decides outside gives a reason that nobody knows',
  },
  outsideDeaf: { vi: 'Nhắc rồi bên ngoài vẫn im lặng', en: 'Reminded, they stay silent' },
  objects: { vi: 'Cơ quan được hỏi không đồng ý', en: 'An agency that is asked objects' },
  opinionLate: { vi: 'Cơ quan được hỏi trả lời sau hạn', en: 'An agency that is asked answers too late' },
  opinionSilent: { vi: 'Cơ quan được hỏi không trả lời', en: 'An agency that is asked never answers' },
  moved: { vi: 'Người dân đổi lịch hẹn', en: 'A citizen moves an appointment' },
  missed: { vi: 'Người dân không đến hẹn', en: 'A citizen misses an appointment' },
  represents: {
    vi: 'Nộp cho doanh nghiệp, cho con (nếu được phép)',
    en: 'Filed for a firm or a child, where that may be',
  },
};

/** Working minutes that a deed of staff takes: assumptions of our own too. */
export const minutesOf = {
  propose: 12,
  refuse: 20,
  'request-supplement': 15,
  'receive-supplement': 5,
  suspend: 8,
  continue: 4,
  extend: 5,
  'request-payment': 3,
  'record-payment': 2,
  'waive-fee': 4,
  'settle-dispute': 15,
  approve: 4,
  decline: 6,
  reschedule: 6,
  'close-review': 10,
  'ask-outside': 6,
  'keep-appointment': 15,
  'miss-appointment': 2,
  'give-opinion': 20,
} as const;
export type Deed = keyof typeof minutesOf;
