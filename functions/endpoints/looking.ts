import type { Rows } from './endpoint.ts';

export const lookingEndpoints = {
  'GET /v1/me/access-log': { command: 'list-accesses', audience: ['citizen'] },
  'POST /v1/lookups': { command: 'look-up', audience: ['officer', 'leader'] },
  'GET /v1/access-alerts': { command: 'list-alerts', audience: ['leader', 'operator'] },
  'POST /v1/access-alerts/{id}/seen': { command: 'see-alert', audience: ['leader', 'operator'] },
} as const satisfies Rows;
