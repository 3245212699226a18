import type { Rows } from './endpoint.ts';

export const sessionEndpoints = {
  'GET /auth/login': { command: 'begin-login', audience: ['public'] },
  'GET /auth/callback': { command: 'finish-login', audience: ['public'] },
  'POST /auth/logout': { command: 'logout', audience: ['public'] },
  'GET /auth/session': { command: 'show-session', audience: ['public'] },
} as const satisfies Rows;
