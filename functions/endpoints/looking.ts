import type { Rows } from './endpoint.ts';

export const lookingEndpoints = {
  'GET /v1/me/access-log': { command: 'list-accesses', audience: ['citizen'] },
  'GET /v1/me/data': { command: 'list-own-sources', audience: ['citizen'] },
  // It shows the caller what registers hold of them and of their family.
  'POST /v1/me/data': { command: 'show-own-data', audience: ['citizen'], level2: true },
  'POST /v1/lookups': { command: 'look-up', audience: ['officer', 'leader'] },
  'GET /v1/access-alerts': { command: 'list-alerts', audience: ['leader', 'operator'] },
  'POST /v1/access-alerts/{id}/seen': { command: 'see-alert', audience: ['leader', 'operator'] },
} as const satisfies Rows;
