import type { Rows } from './endpoint.ts';

export const writingEndpoints = {
  'GET /v1/register': { command: 'show-register', audience: ['officer', 'leader'] },
  'POST /v1/dossiers/{code}/paper-preview': { command: 'preview-paper', audience: ['officer', 'leader'] },
} as const satisfies Rows;
