import type { Rows } from './endpoint.ts';

export const draftingEndpoints = {
  // Opening a form shows what the registers hold of a whole family: that needs the certain identity of level 2.
  'POST /v1/drafts': { command: 'open-draft', audience: ['citizen'], level2: true },
  'GET /v1/drafts/{id}': { command: 'show-draft', audience: ['citizen'], level2: true },
  'PUT /v1/drafts/{id}': { command: 'save-draft', audience: ['citizen'], level2: true },
  'POST /v1/drafts/{id}/leaving': { command: 'leave-draft', audience: ['citizen'], level2: true },
} as const satisfies Rows;
