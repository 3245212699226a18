import type { Rows } from './endpoint.ts';

export const catalogueEndpoints = {
  'GET /v1/openapi.json': { command: 'show-openapi', audience: ['public'] },
  'GET /v1/procedures': { command: 'list-procedures', audience: ['public'] },
  'GET /v1/procedures/{code}': { command: 'show-procedure', audience: ['public'] },
  'GET /v1/procedures/{code}/form': { command: 'show-form', audience: ['public'] },
  'GET /v1/national-procedures': { command: 'search-national', audience: ['public'] },
  'GET /v1/rating-reasons': { command: 'list-rating-reasons', audience: ['public'] },
  'GET /v1/administration/procedures': { command: 'list-editions', audience: ['operator'] },
  'GET /v1/administration/procedures/{code}': { command: 'show-editions', audience: ['operator'] },
  'GET /v1/administration/holidays': { command: 'list-holidays', audience: ['operator'] },
  'GET /v1/administration/due': { command: 'reckon-due', audience: ['operator'] },
  'GET /v1/administration/accounts': { command: 'list-accounts', audience: ['operator'] },
  /** Whatever API Gateway finds no other route for: it would say so in English only, and not as a problem document. */
  $default: { command: 'refuse-unknown', audience: ['public'] },
} as const satisfies Rows;
