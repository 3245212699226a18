import type { Rows } from './endpoint.ts';

export const receivingEndpoints = {
  'POST /v1/dossiers/{code}/files': { command: 'announce-file', audience: ['citizen', 'officer'] },
  'POST /v1/dossiers/{code}/files/{file}/received': { command: 'receive-file', audience: ['citizen', 'officer'] },
  'GET /v1/dossiers/{code}/files': { command: 'list-files', audience: ['citizen', 'officer', 'leader'] },
  'GET /v1/dossiers/{code}/files/{file}': { command: 'show-file', audience: ['citizen', 'officer', 'leader'] },
  // What a citizen has signed on paper comes with the dossier that an officer files for them.
  'GET /v1/on-behalf/{id}/declaration': { command: 'show-declaration', audience: ['officer'] },
  'POST /v1/on-behalf/{id}/declaration': { command: 'announce-declaration', audience: ['officer'] },
  'POST /v1/on-behalf/{id}/submission': { command: 'submit-on-behalf', audience: ['officer'] },
} as const satisfies Rows;
