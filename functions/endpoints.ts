import type { Capability } from './capabilities.ts';

interface Endpoint {
  /** The Lambda function that answers. */
  readonly capability: Capability;
  /** The handler file in `functions/http`. */
  readonly command: string;
  /** Who may call at all; finer rules are in `core/authorisation.ts`. */
  readonly audience: readonly ('public' | 'citizen' | 'officer' | 'leader' | 'operator')[];
  /** VNeID level 2 is required. */
  readonly level2?: true;
}

/**
 * Every way in. API Gateway routes, the authoriser, the OpenAPI page and the authorisation tests are made from this
 * table; a new endpoint is one handler and one row.
 */
export const endpoints = {
  'GET /v1/openapi.json': { capability: 'catalogue', command: 'show-openapi', audience: ['public'] },
  'GET /v1/procedures': { capability: 'catalogue', command: 'list-procedures', audience: ['public'] },
  'GET /v1/procedures/{code}': { capability: 'catalogue', command: 'show-procedure', audience: ['public'] },
  'GET /v1/procedures/{code}/form': { capability: 'catalogue', command: 'show-form', audience: ['public'] },

  /** Whatever API Gateway finds no other route for: it would say so in English only, and not as a problem document. */
  $default: { capability: 'catalogue', command: 'refuse-unknown', audience: ['public'] },

  'GET /auth/login': { capability: 'session', command: 'begin-login', audience: ['public'] },
  'GET /auth/callback': { capability: 'session', command: 'finish-login', audience: ['public'] },
  'POST /auth/logout': { capability: 'session', command: 'logout', audience: ['public'] },
  'GET /auth/session': { capability: 'session', command: 'show-session', audience: ['public'] },

  // Opening a form shows what the registers hold of a whole family: that needs the certain identity of level 2.
  'POST /v1/drafts': { capability: 'drafting', command: 'open-draft', audience: ['citizen'], level2: true },
  'GET /v1/drafts/{id}': { capability: 'drafting', command: 'show-draft', audience: ['citizen'] },
  'PUT /v1/drafts/{id}': { capability: 'drafting', command: 'save-draft', audience: ['citizen'] },

  'POST /v1/dossiers': { capability: 'intake', command: 'submit-dossier', audience: ['citizen'], level2: true },

  'GET /v1/me/dossiers': { capability: 'reading', command: 'list-own-dossiers', audience: ['citizen'] },
  'GET /v1/me/access-log': { capability: 'reading', command: 'list-accesses', audience: ['citizen'] },
  'GET /v1/dossiers/{code}': {
    capability: 'reading',
    command: 'show-dossier',
    audience: ['citizen', 'officer', 'leader', 'operator'],
  },
  'GET /v1/dossiers/{code}/events': {
    capability: 'reading',
    command: 'list-events',
    audience: ['citizen', 'officer', 'leader', 'operator'],
  },
  'GET /v1/dossiers/{code}/clock': {
    capability: 'reading',
    command: 'show-clock',
    audience: ['citizen', 'officer', 'leader', 'operator'],
  },
  'GET /v1/inbox': { capability: 'reading', command: 'show-inbox', audience: ['officer', 'leader'] },
  'GET /v1/colleagues': {
    capability: 'reading',
    command: 'list-colleagues',
    audience: ['officer', 'leader', 'operator'],
  },
  'GET /v1/staff': { capability: 'staffing', command: 'show-staff', audience: ['officer', 'leader', 'operator'] },
  'POST /v1/staff/{id}/departure': {
    capability: 'staffing',
    command: 'end-service',
    audience: ['leader', 'operator'],
  },
  'POST /v1/staff/{id}/delegation': { capability: 'staffing', command: 'delegate-signing', audience: ['leader'] },
  'POST /v1/staff/{id}/revocation': {
    capability: 'staffing',
    command: 'revoke-delegation',
    audience: ['leader', 'operator'],
  },
  'GET /v1/parked': { capability: 'reading', command: 'list-parked', audience: ['operator'] },
  'GET /v1/unsynchronised': { capability: 'reading', command: 'list-unsynchronised', audience: ['operator'] },

  'POST /v1/dossiers/{code}/claim': { capability: 'deciding', command: 'claim-task', audience: ['officer', 'leader'] },
  'POST /v1/dossiers/{code}/verification': {
    capability: 'deciding',
    command: 'complete-verification',
    audience: ['officer'],
  },
  'POST /v1/dossiers/{code}/confirmation': {
    capability: 'deciding',
    command: 'answer-confirmation',
    audience: ['citizen'],
  },
  'POST /v1/dossiers/{code}/approval': { capability: 'deciding', command: 'answer-approval', audience: ['leader'] },
  'POST /v1/dossiers/{code}/release': {
    capability: 'deciding',
    command: 'release-task',
    audience: ['officer', 'leader'],
  },
  'POST /v1/dossiers/{code}/reassignment': { capability: 'deciding', command: 'reassign-task', audience: ['leader'] },
  'POST /v1/dossiers/{code}/assistance': {
    capability: 'deciding',
    command: 'record-assistance',
    audience: ['officer', 'leader'],
  },
  'POST /v1/dossiers/{code}/supplement-request': {
    capability: 'deciding',
    command: 'request-supplement',
    audience: ['officer'],
  },
  'POST /v1/dossiers/{code}/supplement': {
    capability: 'deciding',
    command: 'answer-supplement',
    audience: ['citizen'],
  },
  'POST /v1/dossiers/{code}/supplement-receipt': {
    capability: 'deciding',
    command: 'receive-supplement',
    audience: ['officer'],
  },
  'POST /v1/dossiers/{code}/withdrawal': { capability: 'deciding', command: 'withdraw-dossier', audience: ['citizen'] },
  'POST /v1/dossiers/{code}/suspension': { capability: 'deciding', command: 'suspend-dossier', audience: ['officer'] },
  'POST /v1/dossiers/{code}/continuation': {
    capability: 'deciding',
    command: 'continue-dossier',
    audience: ['officer'],
  },
  'POST /v1/dossiers/{code}/extension': {
    capability: 'deciding',
    command: 'extend-term',
    audience: ['officer', 'leader'],
  },
  'POST /v1/dossiers/{code}/rescheduling': {
    capability: 'deciding',
    command: 'reschedule-dossier',
    audience: ['leader'],
  },
  'POST /v1/dossiers/{code}/payment-request': {
    capability: 'deciding',
    command: 'request-payment',
    audience: ['officer'],
  },
  'POST /v1/dossiers/{code}/payment': { capability: 'deciding', command: 'record-payment', audience: ['officer'] },
  'POST /v1/dossiers/{code}/fee-waiver': { capability: 'deciding', command: 'waive-fee', audience: ['officer'] },
  'POST /v1/dossiers/{code}/resume': { capability: 'deciding', command: 'resume-dossier', audience: ['operator'] },

  'GET /v1/dossiers/{code}/receipt': {
    capability: 'results',
    command: 'show-receipt',
    audience: ['citizen', 'officer'],
  },
  'GET /v1/dossiers/{code}/result': {
    capability: 'results',
    command: 'show-result',
    audience: ['citizen', 'officer', 'leader'],
  },
  'GET /v1/dossiers/{code}/papers/{form}': {
    capability: 'results',
    command: 'show-official-form',
    audience: ['citizen', 'officer', 'leader'],
  },
  'GET /v1/register': { capability: 'writing', command: 'show-register', audience: ['officer', 'leader'] },

  'POST /v1/dossiers/{code}/synchronisation': {
    capability: 'watching',
    command: 'synchronise-again',
    audience: ['operator'],
  },
  'GET /v1/dead-letters': { capability: 'watching', command: 'list-dead-letters', audience: ['operator'] },
  'POST /v1/outages': { capability: 'watching', command: 'record-outage', audience: ['operator'] },
  'POST /v1/dead-letters/redrive': { capability: 'watching', command: 'redrive-dead-letters', audience: ['operator'] },
} as const satisfies Record<string, Endpoint>;
export type EndpointKey = keyof typeof endpoints;
