import type { Rows } from './endpoint.ts';

export const staffingEndpoints = {
  'GET /v1/staff': { command: 'show-staff', audience: ['officer', 'leader', 'operator'] },
  'GET /v1/certificates': { command: 'list-certificates', audience: ['operator'] },
  'POST /v1/staff/{id}/departure': { command: 'end-service', audience: ['leader', 'operator'] },
  'POST /v1/staff/{id}/delegation': { command: 'delegate-signing', audience: ['leader'] },
  'POST /v1/staff/{id}/revocation': { command: 'revoke-delegation', audience: ['leader', 'operator'] },
} as const satisfies Rows;
