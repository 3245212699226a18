import { PDFDocument } from 'pdf-lib';
import type { Rendering } from '../results/render.ts';

/** A sheet that was set apart, laid over a page from its top left corner, in points. */
export interface Stamp {
  readonly sheet: Rendering;
  /** Counted from 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const drawnIn = ({ picture = '' }: Rendering): string => picture.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');

/** Lays stamps over the pages of what was set, and over its picture; a later one over an earlier one. */
export const layOver = async (
  set: Rendering,
  stampsOn: (pages: readonly PageSize[]) => readonly Stamp[],
): Promise<Rendering> => {
  const document = await PDFDocument.load(set.pdf, { updateMetadata: false });
  const pages = document.getPages();
  const sizes = pages.map((page) => page.getSize());
  const tops = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, { height }) => sum + height, 0));
  const stamps = stampsOn(sizes);
  const sheets = new Map(
    await Promise.all(
      [...new Set(stamps.map(({ sheet }) => sheet))].map(
        async (sheet) => [sheet, (await document.embedPdf(sheet.pdf))[0]] as const,
      ),
    ),
  );
  const overlays = stamps.map(({ sheet, page, x, y, scale }) => {
    const [under, stamp, top = 0] = [pages[page - 1], sheets.get(sheet), tops[page - 1]];
    if (under === undefined || stamp === undefined) throw new Error(`there is no page ${page}, or nothing to stamp`);
    const [width, height] = [stamp.width * scale, stamp.height * scale];
    under.drawPage(stamp, { x, y: under.getHeight() - y - height, width, height });
    return `<g transform="translate(${x} ${top + y}) scale(${scale})">${drawnIn(sheet)}</g>`;
  });
  const picture = set.picture?.replace(/<\/svg>\s*$/, () => `${overlays.join('')}</svg>`);
  return { ...set, pdf: await document.save({ addDefaultPage: false }), ...(picture === undefined ? {} : { picture }) };
};
