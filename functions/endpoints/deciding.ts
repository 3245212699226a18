import type { Rows } from './endpoint.ts';

export const decidingEndpoints = {
  'POST /v1/dossiers/{code}/claim': { command: 'claim-task', audience: ['officer', 'leader'] },
  'POST /v1/dossiers/{code}/verification': { command: 'complete-verification', audience: ['officer'] },
  'POST /v1/dossiers/{code}/confirmation': { command: 'answer-confirmation', audience: ['citizen'] },
  'POST /v1/dossiers/{code}/approval': { command: 'answer-approval', audience: ['leader'] },
  'POST /v1/dossiers/{code}/release': { command: 'release-task', audience: ['officer', 'leader'] },
  'POST /v1/dossiers/{code}/reassignment': { command: 'reassign-task', audience: ['leader'] },
  'POST /v1/dossiers/{code}/assistance': { command: 'record-assistance', audience: ['officer', 'leader'] },
  'POST /v1/dossiers/{code}/supplement': { command: 'answer-supplement', audience: ['citizen'] },
  'POST /v1/dossiers/{code}/supplement-receipt': { command: 'receive-supplement', audience: ['officer'] },
  'POST /v1/dossiers/{code}/dispute-settlement': { command: 'settle-dispute', audience: ['officer'] },
  'POST /v1/dossiers/{code}/review-closure': { command: 'close-review', audience: ['leader'] },
  'POST /v1/dossiers/{code}/withdrawal': { command: 'withdraw-dossier', audience: ['citizen'] },
  'POST /v1/dossiers/{code}/suspension': { command: 'suspend-dossier', audience: ['officer'] },
  'POST /v1/dossiers/{code}/continuation': { command: 'continue-dossier', audience: ['officer'] },
  'POST /v1/dossiers/{code}/extension': { command: 'extend-term', audience: ['officer', 'leader'] },
  'POST /v1/dossiers/{code}/rescheduling': { command: 'reschedule-dossier', audience: ['leader'] },
  'POST /v1/dossiers/{code}/payment-request': { command: 'request-payment', audience: ['officer'] },
  'POST /v1/dossiers/{code}/payment': { command: 'record-payment', audience: ['officer'] },
  'POST /v1/dossiers/{code}/fee-waiver': { command: 'waive-fee', audience: ['officer'] },
  'POST /v1/dossiers/{code}/resume': { command: 'resume-dossier', audience: ['operator'] },
} as const satisfies Rows;
