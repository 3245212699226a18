import type { Rows } from './endpoint.ts';

export const requestingEndpoints = {
  'POST /v1/dossiers/{code}/supplement-request': { command: 'request-supplement', audience: ['officer'] },
  'GET /v1/guard-refusals': { command: 'list-guard-refusals', audience: ['leader', 'operator'] },
} as const satisfies Rows;
