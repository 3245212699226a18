import type { Rows } from './endpoint.ts';

/** What is typeset for operators costs a second of a processor; the function keeps no count of who asks, and has no table. */
export const previewingEndpoints = {
  'GET /v1/templates': { command: 'list-templates', audience: ['operator'] },
  'GET /v1/templates/{kind}': { command: 'show-template', audience: ['operator'] },
  'GET /v1/templates/{kind}/preview': {
    command: 'show-template-preview',
    audience: ['operator'],
    mostPerSecond: 5,
  },
  'POST /v1/templates/{kind}/preview': { command: 'preview-template', audience: ['operator'], mostPerSecond: 5 },
  'GET /v1/forms': { command: 'list-forms', audience: ['operator'] },
  'GET /v1/forms/{number}/preview': { command: 'show-form-preview', audience: ['operator'], mostPerSecond: 5 },
} as const satisfies Rows;
