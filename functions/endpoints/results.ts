import type { Rows } from './endpoint.ts';

export const resultsEndpoints = {
  'GET /v1/dossiers/{code}/receipt': { command: 'show-receipt', audience: ['citizen', 'officer'] },
  'GET /v1/dossiers/{code}/result': { command: 'show-result', audience: ['citizen', 'officer', 'leader'] },
  'GET /v1/dossiers/{code}/papers/{form}': {
    command: 'show-official-form',
    audience: ['citizen', 'officer', 'leader'],
  },
} as const satisfies Rows;
