import type { Rows } from './endpoint.ts';

export const revisingEndpoints = {
  'POST /v1/dossiers/{code}/result-revocation': { command: 'revoke-result', audience: ['leader'] },
  'POST /v1/dossiers/{code}/result-correction': { command: 'correct-result', audience: ['leader'] },
  // What was issued goes to whoever has shown who they are, on paper as anywhere.
  'POST /v1/dossiers/{code}/paper-copy': { command: 'request-paper-copy', audience: ['citizen'], level2: true },
  'POST /v1/dossiers/{code}/rating': { command: 'rate-dossier', audience: ['citizen'] },
  'POST /v1/dossiers/{code}/paper-copy-handing': { command: 'hand-paper-copy', audience: ['officer'] },
} as const satisfies Rows;
