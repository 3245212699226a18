import { decided, type Operation, type Described } from './operation.ts';

/** What the law puts beside the route: supplements, waits, terms, fees. */
export const law = {
  'POST /v1/dossiers/{code}/assistance': {
    summary: { vi: 'Ghi nhận đã giúp người dân nộp hồ sơ', en: 'Record having helped the citizen to file' },
    ...decided,
    refusals: ['ended', 'not-now'],
  },
  'POST /v1/dossiers/{code}/supplement': {
    summary: { vi: 'Trả lời yêu cầu bổ sung', en: 'Answer what was asked for' },
    ...decided,
    refusals: ['ended', 'not-now', 'answer-too-late', 'paper-awaited', 'not-asked'],
  },
  'POST /v1/dossiers/{code}/supplement-receipt': {
    summary: { vi: 'Ghi nhận giấy tờ bổ sung đã gửi hoặc mang đến', en: 'Record papers that were sent or brought' },
    ...decided,
    refusals: ['ended', 'not-now', 'answer-too-late', 'own-dossier', 'not-asked', 'questions-open'],
  },
  'POST /v1/dossiers/{code}/withdrawal': {
    summary: { vi: 'Rút hồ sơ khi chưa có kết quả', en: 'Withdraw before there is a decision' },
    ...decided,
    refusals: ['ended', 'decided-already'],
  },
  'POST /v1/dossiers/{code}/suspension': {
    summary: { vi: 'Tạm dừng giải quyết có căn cứ', en: 'Pause for a reason that the procedure names' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'no-such-reason', 'reason-used'],
  },
  'POST /v1/dossiers/{code}/continuation': {
    summary: { vi: 'Giải quyết tiếp hồ sơ đã tạm dừng', en: 'Take a paused dossier up again' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier'],
  },
  'POST /v1/dossiers/{code}/extension': {
    summary: { vi: 'Gia hạn theo lý do luật cho phép', en: 'Take more time for a reason the law allows' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier', 'no-such-reason', 'reason-used'],
  },
  'POST /v1/dossiers/{code}/rescheduling': {
    summary: { vi: 'Xin lỗi và hẹn lại ngày trả, một lần', en: 'Apologise and promise a new day, once' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier', 'rescheduled-already', 'apology-too-late', 'wrong-day'],
  },
  'POST /v1/dossiers/{code}/payment-request': {
    summary: { vi: 'Yêu cầu nộp phí, lệ phí', en: 'Ask for the fee' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'nothing-due'],
  },
  'POST /v1/dossiers/{code}/payment': {
    summary: { vi: 'Ghi nhận đã nộp phí, lệ phí', en: 'Record that the fee was paid' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier', 'nothing-due'],
  },
  'POST /v1/dossiers/{code}/fee-waiver': {
    summary: { vi: 'Miễn phí, lệ phí theo luật', en: 'Waive the fee for a reason of the law' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'nothing-due', 'no-such-reason'],
  },
} as const satisfies Partial<Record<Described, Operation>>;
