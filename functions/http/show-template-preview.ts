import { sampleData } from '../../core/procedure/result-content.ts';
import type { Handler } from '../edge/reply.ts';
import type { ResultKinds } from '../previews/result-kinds.ts';
import { typeset } from '../previews/typeset.ts';
import type { Renderer } from '../results/render.ts';

/** The sample of a kind of result as a PDF that every page calls a preview. */
export const showTemplatePreview =
  ({ kinds, renderer }: { readonly kinds: ResultKinds; readonly renderer: Renderer }): Handler =>
  async ({ path }) => {
    const kind = kinds.named(path['kind'] ?? '');
    const set = await typeset(renderer, { template: kind.slug, data: sampleData(kind) });
    if ('diagnostics' in set) throw new Error(`the template ${kind.slug} of the house is wrong`);
    return {
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="xem-truoc-${kind.slug}.pdf"`,
      },
      file: Buffer.from(set.pdf, 'base64'),
    };
  };
