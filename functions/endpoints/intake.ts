import type { Rows } from './endpoint.ts';

export const intakeEndpoints = {
  'POST /v1/dossiers': { command: 'submit-dossier', audience: ['citizen'], level2: true },
} as const satisfies Rows;
