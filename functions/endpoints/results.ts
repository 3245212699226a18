import type { Rows } from './endpoint.ts';

export const resultsEndpoints = {
  'GET /v1/dossiers/{code}/receipt': { command: 'show-receipt', audience: ['citizen', 'officer'] },
  // What was issued goes to whoever has shown who they are as with their papers: a citizen of level 2, here as anywhere.
  'GET /v1/dossiers/{code}/result': {
    command: 'show-result',
    audience: ['citizen', 'officer', 'leader'],
    level2: true,
  },
  'GET /v1/dossiers/{code}/papers/{form}': {
    command: 'show-official-form',
    audience: ['citizen', 'officer', 'leader'],
  },
} as const satisfies Rows;
