import * as z from 'zod/mini';
import type { Renderer } from '../results/render.ts';
import { Diagnostic, TemplateError } from '../results/template-error.ts';
import { markPreview } from './mark-preview.ts';
import { sampleCode } from './sample-code.ts';

/** A template that somebody edits, with what it shall print. */
export const Edited = z.object({
  template: z.string(),
  source: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
});
export type Edited = z.infer<typeof Edited>;

/** A preview, its file in base64, or why there is none. */
export const Typeset = z.union([
  z.object({ pdf: z.string(), picture: z.string(), pages: z.int(), places: z.array(z.string()) }),
  z.object({ diagnostics: z.array(Diagnostic) }),
]);
export type Typeset = z.infer<typeof Typeset>;

/** The date of every preview: the same template and data give the same bytes. */
const previewedAt = new Date('2026-11-23T02:00:00Z');

export const typeset = async (renderer: Renderer, { template, source, data }: Edited): Promise<Typeset> => {
  try {
    const set = renderer.render({ template, data: { ...data, qr: sampleCode }, at: previewedAt, preview: { source } });
    const { pdf, picture = '', pages, boxes } = await markPreview(renderer, set, previewedAt);
    return {
      pdf: Buffer.from(pdf).toString('base64'),
      picture,
      pages,
      places: boxes.map(({ field }) => field),
    };
  } catch (error) {
    if (error instanceof TemplateError) return { diagnostics: [...error.diagnostics] };
    throw error;
  }
};
