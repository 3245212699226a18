import type { Rows } from './endpoint.ts';

export const holdingEndpoints = {
  'POST /v1/me/organisations': { command: 'show-organisations', audience: ['citizen'], level2: true },
  'GET /v1/results': { command: 'list-own-results', audience: ['citizen'], level2: true },
  'GET /v1/results/{code}': { command: 'show-own-result', audience: ['citizen'], level2: true },
} as const satisfies Rows;
