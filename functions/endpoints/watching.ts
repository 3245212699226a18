import type { Rows } from './endpoint.ts';

export const watchingEndpoints = {
  'POST /v1/dossiers/{code}/synchronisation': { command: 'synchronise-again', audience: ['operator'] },
  'GET /v1/data-quality': { command: 'show-data-quality', audience: ['leader', 'operator'] },
  'GET /v1/dead-letters': { command: 'list-dead-letters', audience: ['operator'] },
  'POST /v1/outages': { command: 'record-outage', audience: ['operator'] },
  'POST /v1/dead-letters/redrive': { command: 'redrive-dead-letters', audience: ['operator'] },
} as const satisfies Rows;
