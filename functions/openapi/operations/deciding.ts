import { decided, type Operation, type Described } from './operation.ts';

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
      'no-such-reason',
      'supplement-first',
      'already-registered',
      'fee-due',
    ],
  },
  'POST /v1/dossiers/{code}/confirmation': {
    summary: { vi: 'Xác nhận bản dự thảo hoặc báo sai', en: 'Agree with the draft certificate, or say what is wrong' },
    ...decided,
    refusals: ['ended', 'not-now'],
  },
  'POST /v1/dossiers/{code}/approval': {
    summary: { vi: 'Duyệt ký hoặc trả lại cán bộ', en: 'Approve, or send back to the officer' },
    ...decided,
    refusals: ['ended', 'not-now', 'not-yours', 'own-dossier', 'same-person'],
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
