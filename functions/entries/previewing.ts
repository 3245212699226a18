import { fileURLToPath } from 'node:url';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { previewing } from '../capability-settings.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { previewingEndpoints } from '../endpoints/previewing.ts';
import { listForms } from '../http/list-forms.ts';
import { listTemplates } from '../http/list-templates.ts';
import { previewTemplate } from '../http/preview-template.ts';
import { showFormPreview } from '../http/show-form-preview.ts';
import { showTemplatePreview } from '../http/show-template-preview.ts';
import { showTemplate } from '../http/show-template.ts';
import { readResultKinds } from '../previews/result-kinds.ts';
import { createTypesetter, serveTypesetting } from '../previews/typeset-apart.ts';
import { createRenderer } from '../results/render.ts';
import { readSettings } from '../settings.ts';

const settings = readSettings(previewing);
const makeRenderer = () => createRenderer({ templates: settings.TEMPLATES, fonts: settings.FONTS });
// This very file, started once more, sets templates that somebody edits.
serveTypesetting(makeRenderer);

const tools = {
  kinds: readResultKinds(settings.RESULT_KINDS),
  templates: settings.TEMPLATES,
  renderer: makeRenderer(),
  // A preview needs about a hundred and fifty megabytes; the function has what is left of a thousand.
  typesetter: createTypesetter({ program: fileURLToPath(import.meta.url), milliseconds: 8000, megabytes: 500 }),
};

export const handler = edge(
  previewingEndpoints,
  {
    'GET /v1/templates': listTemplates(tools),
    'GET /v1/templates/{kind}': showTemplate(tools),
    'GET /v1/templates/{kind}/preview': showTemplatePreview(tools),
    'GET /v1/forms': listForms,
    'GET /v1/forms/{number}/preview': showFormPreview(tools),
    'POST /v1/templates/{kind}/preview': previewTemplate(tools),
  },
  createWatch('previewing'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);
