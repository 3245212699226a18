import type { Rows } from './endpoint.ts';

export const sessionEndpoints = {
  'GET /auth/login': { command: 'begin-login', audience: ['public'] },
  'GET /auth/callback': { command: 'finish-login', audience: ['public'] },
  // On a machine of the counter’s; eight digits that count for five minutes stand too many for whoever guesses.
  'POST /auth/counter': { command: 'begin-counter-login', audience: ['public'], mostPerSecond: 20 },
  'POST /auth/logout': { command: 'logout', audience: ['public'] },
  'GET /auth/session': { command: 'show-session', audience: ['public'] },
} as const satisfies Rows;
