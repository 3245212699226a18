import type { Rows } from './endpoint.ts';

export const catalogueEndpoints = {
  'GET /v1/openapi.json': { command: 'show-openapi', audience: ['public'] },
  'GET /v1/procedures': { command: 'list-procedures', audience: ['public'] },
  'GET /v1/procedures/{code}': { command: 'show-procedure', audience: ['public'] },
  'GET /v1/procedures/{code}/form': { command: 'show-form', audience: ['public'] },
  'GET /v1/national-procedures': { command: 'search-national', audience: ['public'] },
  'GET /v1/rating-reasons': { command: 'list-rating-reasons', audience: ['public'] },
  /** Whatever API Gateway finds no other route for: it would say so in English only, and not as a problem document. */
  $default: { command: 'refuse-unknown', audience: ['public'] },
} as const satisfies Rows;
