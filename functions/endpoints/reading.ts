import type { Rows } from './endpoint.ts';

export const readingEndpoints = {
  'GET /v1/me/dossiers': { command: 'list-own-dossiers', audience: ['citizen'] },
  'GET /v1/dossiers/{code}': { command: 'show-dossier', audience: ['citizen', 'officer', 'leader', 'operator'] },
  'GET /v1/dossiers/{code}/events': { command: 'list-events', audience: ['citizen', 'officer', 'leader', 'operator'] },
  'GET /v1/dossiers/{code}/clock': { command: 'show-clock', audience: ['citizen', 'officer', 'leader', 'operator'] },
  'GET /v1/dossiers/{code}/question': { command: 'show-question', audience: ['officer', 'leader'] },
  'GET /v1/linked/{code}': { command: 'show-linked', audience: ['citizen', 'officer', 'leader', 'operator'] },
  'GET /v1/inbox': { command: 'show-inbox', audience: ['officer', 'leader'] },
  'GET /v1/inbox/counts': { command: 'count-inbox', audience: ['officer', 'leader'] },
  'GET /v1/late-dossiers': { command: 'list-late', audience: ['officer', 'leader'] },
  'GET /v1/discrepancies': { command: 'list-discrepancies', audience: ['officer', 'leader'] },
  'GET /v1/rating-words': { command: 'list-rating-words', audience: ['leader'], mostPerSecond: 5 },
  'GET /v1/colleagues': { command: 'list-colleagues', audience: ['officer', 'leader', 'operator'] },
  'GET /v1/parked': { command: 'list-parked', audience: ['operator'] },
  'GET /v1/unsynchronised': { command: 'list-unsynchronised', audience: ['operator'] },
} as const satisfies Rows;
