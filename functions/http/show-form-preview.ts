import { Refusal } from '../../core/refusal.ts';
import type { Handler } from '../edge/reply.ts';
import { FormNumber, forms } from '../papers/forms.ts';
import { formSamples } from '../previews/form-samples.ts';
import { typeset } from '../previews/typeset.ts';
import type { Renderer } from '../results/render.ts';

/** A form with a sample in it, as a PDF that every page calls a preview. */
export const showFormPreview =
  ({ renderer }: { readonly renderer: Renderer }): Handler =>
  async ({ path }) => {
    const { data: number } = FormNumber.safeParse(path['number']);
    if (number === undefined) throw new Refusal('not-found');
    const { template } = forms[number];
    const set = await typeset(renderer, { template, data: { ...formSamples[number] } });
    if ('diagnostics' in set) throw new Error(`the template ${template} of the house is wrong`);
    return {
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="xem-truoc-${template}.pdf"`,
      },
      file: Buffer.from(set.pdf, 'base64'),
    };
  };
