import type { Rows } from './endpoint.ts';

export const draftingEndpoints = {
  // Opening a form shows what the registers hold of a whole family: that needs the certain identity of level 2.
  'POST /v1/drafts': { command: 'open-draft', audience: ['citizen'], level2: true },
  'GET /v1/me/drafts': { command: 'list-drafts', audience: ['citizen'], level2: true },
  'GET /v1/drafts/{id}': { command: 'show-draft', audience: ['citizen'], level2: true },
  'PUT /v1/drafts/{id}': { command: 'save-draft', audience: ['citizen'], level2: true },
  'POST /v1/drafts/{id}/leaving': { command: 'leave-draft', audience: ['citizen'], level2: true },
  // Help with a form at the counter: whoever has it open asks, an officer types the code and sees the same form.
  'POST /v1/help': { command: 'begin-help', audience: ['citizen'], level2: true },
  'GET /v1/help/{id}': { command: 'show-help', audience: ['citizen'], level2: true },
  'POST /v1/help/{id}/end': { command: 'end-help', audience: ['citizen', 'officer'] },
  'POST /v1/help-codes': { command: 'join-help', audience: ['officer'] },
  // For whoever cannot sign in: the officer opens it by their identity card, and files what they have signed on paper.
  'POST /v1/on-behalf': { command: 'begin-on-behalf', audience: ['officer'] },
  // Somebody signs in at a machine of the counter’s, after an officer let them.
  'POST /v1/counter-sessions': { command: 'open-counter-session', audience: ['officer'] },
  'GET /v1/help/{id}/draft': { command: 'show-helped-draft', audience: ['officer'] },
  'PUT /v1/help/{id}/draft': { command: 'fill-helped-draft', audience: ['officer'] },
} as const satisfies Rows;
