import type { Rows } from './endpoint.ts';

export const representingEndpoints = {
  // It shows the identities of children and of givers, and who gives a mandate signs with their account.
  'GET /v1/procedures/{code}/represented': { command: 'list-represented', audience: ['citizen'], level2: true },
  'GET /v1/me/mandates': { command: 'list-mandates', audience: ['citizen'], level2: true },
  'POST /v1/me/mandates': { command: 'give-mandate', audience: ['citizen'], level2: true },
  'POST /v1/me/mandates/{id}/revocation': { command: 'revoke-mandate', audience: ['citizen'], level2: true },
} as const satisfies Rows;
