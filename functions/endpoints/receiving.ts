import type { Rows } from './endpoint.ts';

export const receivingEndpoints = {
  'POST /v1/dossiers/{code}/files': { command: 'announce-file', audience: ['citizen', 'officer'] },
  'POST /v1/dossiers/{code}/files/{file}/received': { command: 'receive-file', audience: ['citizen', 'officer'] },
  'GET /v1/dossiers/{code}/files': { command: 'list-files', audience: ['citizen', 'officer', 'leader'] },
  'GET /v1/dossiers/{code}/files/{file}': { command: 'show-file', audience: ['citizen', 'officer', 'leader'] },
} as const satisfies Rows;
