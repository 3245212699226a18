import type { Rows } from './endpoint.ts';

export const previewingEndpoints = {
  'GET /v1/templates': { command: 'list-templates', audience: ['operator'] },
  'GET /v1/templates/{kind}': { command: 'show-template', audience: ['operator'] },
  'GET /v1/templates/{kind}/preview': { command: 'show-template-preview', audience: ['operator'] },
  'POST /v1/templates/{kind}/preview': { command: 'preview-template', audience: ['operator'] },
  'GET /v1/forms': { command: 'list-forms', audience: ['operator'] },
  'GET /v1/forms/{number}/preview': { command: 'show-form-preview', audience: ['operator'] },
} as const satisfies Rows;
