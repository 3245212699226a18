import type { Rows } from './endpoint.ts';

export const digitisingEndpoints = {
  'GET /v1/dossiers/{code}/files/{file}/reading': { command: 'show-reading', audience: ['officer', 'leader'] },
  'GET /v1/dossiers/{code}/files/{file}/pages/{page}': { command: 'show-file-page', audience: ['officer', 'leader'] },
  'POST /v1/dossiers/{code}/files/{file}/confirmation': { command: 'confirm-file', audience: ['officer'] },
  'GET /v1/dossiers/{code}/files/{file}/copy': {
    command: 'show-copy',
    audience: ['citizen', 'officer', 'leader'],
    level2: true,
  },
} as const satisfies Rows;
