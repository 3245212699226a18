import type { Rows } from './endpoint.ts';

export const holdingEndpoints = {
  'GET /v1/results': { command: 'list-own-results', audience: ['citizen'], level2: true },
  'GET /v1/results/{code}': { command: 'show-own-result', audience: ['citizen'], level2: true },
} as const satisfies Rows;
