import type { Rows } from './endpoint.ts';

export const watchingEndpoints = {
  'POST /v1/dossiers/{code}/synchronisation': { command: 'synchronise-again', audience: ['operator'] },
  'GET /v1/data-quality': { command: 'show-data-quality', audience: ['leader', 'operator'] },
  'GET /v1/figures': { command: 'show-figures', audience: ['leader', 'operator'] },
  'GET /v1/figures/export': { command: 'export-figures', audience: ['leader', 'operator'] },
  'GET /v1/figures/{tile}/dossiers': { command: 'list-figure-dossiers', audience: ['leader', 'operator'] },
  'GET /v1/procedures/{code}/map': { command: 'show-procedure-map', audience: ['leader', 'operator'] },
  'GET /v1/procedures/{code}/stats': { command: 'show-procedure-stats', audience: ['public'] },
  'GET /v1/dead-letters': { command: 'list-dead-letters', audience: ['operator'] },
  'GET /v1/queues': { command: 'list-queues', audience: ['operator'] },
  'POST /v1/outages': { command: 'record-outage', audience: ['operator'] },
  'POST /v1/dead-letters/redrive': { command: 'redrive-dead-letters', audience: ['operator'] },
} as const satisfies Rows;
