import type { EndpointKey } from '../endpoints.ts';

/**
 * What a session at a counter is good for until its one dossier is in, beside what is public: to choose for whom, to fill
 * in, to be helped, and to submit. Whatever does not stand here is done at home.
 */
export const counterRoutes = new Set<string>([
  'GET /v1/procedures/{code}/represented',
  // A form may be about one of several results; the list names them, and opens none.
  'GET /v1/results',
  'POST /v1/drafts',
  'GET /v1/me/drafts',
  'GET /v1/drafts/{id}',
  'PUT /v1/drafts/{id}',
  'POST /v1/drafts/{id}/leaving',
  'POST /v1/help',
  'GET /v1/help/{id}',
  'POST /v1/help/{id}/end',
  'POST /v1/dossiers',
] satisfies EndpointKey[]);

/** What is left of it afterwards: to hear once more that its one dossier is in, to see it, and its receipt. */
export const afterwardsRoutes = new Set<string>([
  'POST /v1/dossiers',
  'GET /v1/dossiers/{code}',
  'GET /v1/dossiers/{code}/receipt',
] satisfies EndpointKey[]);
