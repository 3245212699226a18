import { Appointments } from '../../answers/appointments.ts';
import { Decided } from '../../answers/dossier.ts';
import { decided, ofDossier, string, type Operation, type Described } from './operation.ts';

/** The tasks of a route, from claim to approval. */
export const deciding = {
  'POST /v1/dossiers/{code}/claim': {
    summary: { vi: 'Nhận việc', en: 'Take the open task' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'same-person'],
  },
  'POST /v1/dossiers/{code}/verification': {
    summary: { vi: 'Đề xuất kết quả hoặc từ chối có căn cứ', en: 'Propose the result, or refuse with grounds' },
    ...decided,
    refusals: [
      'ended',
      'not-now',
      'not-yours',
      'own-dossier',
      'same-person',
      'no-such-reason',
      'supplement-first',
      'already-registered',
      'fee-due',
      'dispute-open',
    ],
  },
  'POST /v1/dossiers/{code}/opinion': {
    summary: {
      vi: 'Cho ý kiến của đơn vị mình về hồ sơ của cơ quan khác',
      en: 'Say what one’s own agency thinks of another’s dossier',
    },
    ...decided,
    refusals: ['ended', 'own-dossier', 'same-person', 'opinion-given', 'opinion-lapsed'],
  },
  'POST /v1/dossiers/{code}/dispute-settlement': {
    summary: {
      vi: 'Ghi nhận giấy tờ cho thấy giá trị đúng của thông tin bị báo sai',
      en: 'Record a paper that shows what is right of something called wrong',
    },
    ...decided,
    refusals: [
      'ended',
      'not-now',
      'not-yours',
      'own-dossier',
      'same-person',
      'no-such-dispute',
      'dispute-settled',
      'invalid-fields',
    ],
  },
  'POST /v1/dossiers/{code}/review-closure': {
    summary: {
      vi: 'Kết thúc việc xem lại dữ liệu được sửa sau khi quyết định',
      en: 'Close the review of what was corrected after the decision',
    },
    ...decided,
    refusals: ['no-mandate', 'own-dossier', 'no-such-dispute', 'no-open-review'],
  },
  'POST /v1/dossiers/{code}/confirmation': {
    summary: { vi: 'Xác nhận bản dự thảo hoặc báo sai', en: 'Agree with the draft certificate, or say what is wrong' },
    ...decided,
    refusals: ['ended', 'not-now'],
  },
  'GET /v1/dossiers/{code}/appointments': {
    summary: {
      vi: 'Giờ hẹn còn chỗ trong mười ngày làm việc tới, để đến làm thủ tục trực tiếp',
      en: 'Times with places left in the next ten working days, to come in person',
    },
    ...ofDossier,
    answers: { 200: Appointments },
    query: { from: { ...string, format: 'date' } },
    refusals: ['ended', 'not-now', 'invalid-fields'],
  },
  'POST /v1/dossiers/{code}/appointment': {
    summary: { vi: 'Chọn hoặc đổi giờ hẹn đến làm thủ tục', en: 'Choose when to come in person, or another time' },
    ...decided,
    refusals: ['ended', 'not-now', 'no-such-slot', 'slot-taken', 'same-slot'],
  },
  'POST /v1/dossiers/{code}/appearance': {
    summary: {
      vi: 'Ghi nhận công dân đã đến và đã thu nhận những gì, hoặc không đến',
      en: 'Record that somebody came and what was taken, or that they did not come',
    },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier', 'no-appointment', 'appointment-ahead'],
  },
  'POST /v1/dossiers/{code}/approval': {
    summary: { vi: 'Duyệt ký hoặc trả lại cán bộ', en: 'Approve, or send back to the officer' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'same-person', 'dispute-open'],
  },
  'POST /v1/outside-decisions/{code}': {
    summary: {
      vi: 'Đơn vị quyết định ở ngoài tỉnh trả lời, có chữ ký của mình (JWT ES256: iss, aud, sub, jti, iat, said)',
      en: 'Whoever decides outside the province answers, signed by them (JWT ES256: iss, aud, sub, jti, iat, said)',
    },
    ...ofDossier,
    answers: { 200: Decided },
    tagged: true,
    refusals: ['answer-unproven', 'decision-not-awaited', 'no-such-reason', 'invalid-fields'],
  },
  'POST /v1/dossiers/{code}/release': {
    summary: { vi: 'Trả lại việc đã nhận', en: 'Give a claimed task back' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'not-held'],
  },
  'POST /v1/dossiers/{code}/reassignment': {
    summary: { vi: 'Giao việc cho người khác', en: 'Give the task to a colleague' },
    ...decided,
    refusals: ['ended', 'not-now', 'own-dossier', 'no-such-colleague', 'same-holder', 'same-person'],
  },
} as const satisfies Partial<Record<Described, Operation>>;
