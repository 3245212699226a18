import type { Rows } from './endpoint.ts';

export const revisingEndpoints = {
  'POST /v1/dossiers/{code}/result-revocation': { command: 'revoke-result', audience: ['leader'] },
  'POST /v1/dossiers/{code}/result-correction': { command: 'correct-result', audience: ['leader'] },
} as const satisfies Rows;
