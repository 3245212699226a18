import { contentFaults, sampleData } from '../../core/procedure/result-content.ts';
import { Refusal } from '../../core/refusal.ts';
import type { TemplatePreview } from '../answers/templates.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import type { ResultKinds } from '../previews/result-kinds.ts';
import {
  contentProblem,
  lintProblem,
  tooLarge,
  tooLong,
  typesetProblem,
  withoutPlace,
} from '../previews/template-problems.ts';
import type { Typesetter } from '../previews/typeset-apart.ts';
import { templateFaults } from '../results/template-lint.ts';
import { TemplatePreviewBody } from './bodies.ts';

/** Bytes of file and picture; a function answers with no more than 6 MB, quotation marks and all. */
const mostAnswered = 4_000_000;

const aroundTemplate = '__main__.typ';

/**
 * Sets a template as somebody edits it, with the sample or with other data. Nothing of it is kept: a template changes
 * with a deployment only.
 */
export const previewTemplate =
  ({ kinds, typesetter }: { readonly kinds: ResultKinds; readonly typesetter: Typesetter }): Handler<TemplatePreview> =>
  async (request) => {
    const kind = kinds.named(request.path['kind'] ?? '');
    const { source, data = kind.sample.content } = bodyAs(request, TemplatePreviewBody);
    const problems = [
      ...(source === undefined ? [] : templateFaults(source).map(lintProblem)),
      ...contentFaults(kind, data).map(contentProblem),
    ];
    if (problems.length > 0) throw new Refusal('invalid-fields', problems);
    const set = await typesetter({ template: kind.slug, source, data: sampleData(kind, data) });
    if (set === undefined) throw new Refusal('invalid-fields', [tooLong]);
    if ('diagnostics' in set) {
      // What stands around the template only says that it was called.
      const own = set.diagnostics.filter(({ file }) => file !== aroundTemplate);
      const told = own.length > 0 ? own : set.diagnostics;
      throw new Refusal(
        'invalid-fields',
        told.map((diagnostic) => typesetProblem(kind.slug, diagnostic)),
      );
    }
    const { pdf, picture, pages, places } = set;
    if (pdf.length + Buffer.byteLength(picture) > mostAnswered) throw new Refusal('invalid-fields', [tooLarge]);
    const missing = kind.signatures.filter((field) => !places.includes(field));
    if (missing.length > 0) throw new Refusal('invalid-fields', missing.map(withoutPlace));
    return { status: 200, body: { pdf, picture, pages } };
  };
