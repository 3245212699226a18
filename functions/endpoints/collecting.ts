import type { Rows } from './endpoint.ts';

/** A result of ours as base64 within JSON; Lambda itself takes six megabytes. */
const mostBytes = 4_000_000;

export const collectingEndpoints = {
  'GET /v1/signatures': { command: 'list-signatures', audience: ['leader'] },
  'POST /v1/signatures': { command: 'give-signatures', audience: ['leader'] },
  'GET /v1/dossiers/{code}/unsigned-result': { command: 'show-unsigned-result', audience: ['leader'] },
  'PUT /v1/dossiers/{code}/signed-result': { command: 'attach-signed-result', audience: ['leader'], mostBytes },
} as const satisfies Rows;
