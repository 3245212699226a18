import type { Rows } from './endpoint.ts';

export const presentingEndpoints = {
  'POST /v1/dossiers/{code}/wallet': { command: 'present-result', audience: ['citizen'], level2: true },
  'POST /v1/dossiers/{code}/result-xml': { command: 'export-result', audience: ['officer', 'leader'] },
} as const satisfies Rows;
