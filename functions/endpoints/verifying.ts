import type { Rows } from './endpoint.ts';

/** Base64 of a file of four million bytes: with its envelope still what Lambda takes, six megabytes. */
const mostBytes = 5_400_000;

export const verifyingEndpoints = {
  'POST /v1/verifications': {
    command: 'judge-file',
    audience: ['public'],
    mostBytes,
    // Anybody may ask without a name, and no other answer is as much work.
    mostPerSecond: 20,
    takes: 'application/pdf',
  },
} as const satisfies Rows;
