import { PDFDocument } from 'pdf-lib';
import type { Rendering, Renderer } from '../results/render.ts';

/** Points; the mark is set on a sheet of A4. */
const sheet = { width: 595.28, height: 841.89 };
/** Smaller ones cannot be read. */
const leastScale = 0.15;
/** Along one side of a page. */
const mostMarks = 40;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** So many marks that nobody cuts a piece without one out of a page, from its top left corner. */
const placesOn = ({ width, height }: { readonly width: number; readonly height: number }): Place[] => {
  const scale = Math.max(leastScale, Math.min(width / sheet.width, height / sheet.height));
  const count = (side: number, of: number) => Math.min(mostMarks, Math.max(1, Math.round(side / (of * scale))));
  const [across, down] = [count(width, sheet.width), count(height, sheet.height)];
  return Array.from({ length: across * down }, (_, at) => ({
    x: ((at % across) * width) / across,
    y: (Math.floor(at / across) * height) / down,
    scale,
  }));
};

/**
 * Stamps every page of what was set, and its picture, as a preview. A template has no hand in it: whatever it sets and
 * shows, the mark comes over it, and is set apart.
 */
export const markPreview = async (renderer: Renderer, set: Rendering, at: Date): Promise<Rendering> => {
  const mark = renderer.render({ template: 'preview-mark', data: {}, at, preview: {} });
  const document = await PDFDocument.load(set.pdf, { updateMetadata: false });
  const [stamp] = await document.embedPdf(mark.pdf);
  if (stamp === undefined) throw new Error('the mark of previews has no page');
  const drawn = (mark.picture ?? '').replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const overlays: string[] = [];
  let top = 0;
  for (const page of document.getPages()) {
    const size = page.getSize();
    for (const { x, y, scale } of placesOn(size)) {
      const height = sheet.height * scale;
      page.drawPage(stamp, { x, y: size.height - y - height, width: sheet.width * scale, height });
      overlays.push(`<g transform="translate(${x} ${top + y}) scale(${scale})">${drawn}</g>`);
    }
    top += size.height;
  }
  const picture = set.picture?.replace(/<\/svg>\s*$/, () => `${overlays.join('')}</svg>`);
  return { ...set, pdf: await document.save({ addDefaultPage: false }), ...(picture === undefined ? {} : { picture }) };
};
