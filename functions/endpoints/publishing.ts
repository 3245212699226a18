import type { Rows } from './endpoint.ts';

export const publishingEndpoints = {
  'GET /v1/trust': { command: 'show-trust', audience: ['public'] },
  'GET /v1/status-lists/{list}': { command: 'show-status-list', audience: ['public'] },
} as const satisfies Rows;
