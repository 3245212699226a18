import type { Rows } from './endpoint.ts';

export const publishingEndpoints = {
  'GET /v1/trust': { command: 'show-trust', audience: ['public'] },
} as const satisfies Rows;
