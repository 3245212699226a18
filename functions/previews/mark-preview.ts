import type { Renderer, Rendering } from '../results/render.ts';
import type { SignatureBox } from '../results/signature-box.ts';
import { vietnamTime } from '../../verification/vietnam-time.ts';
import { layOver, type PageSize, type Stamp } from './lay-over.ts';

/** Points; the mark is set on a sheet of A4. */
const sheet = { width: 595.28, height: 841.89 };
/** Smaller ones cannot be read. */
const leastScale = 0.15;
/** Along one side of a page. */
const mostMarks = 40;

/** So many marks that nobody cuts a piece without one out of a page, from its top left corner. */
const placesOn = ({ width, height }: PageSize): Omit<Stamp, 'sheet' | 'page'>[] => {
  const scale = Math.max(leastScale, Math.min(width / sheet.width, height / sheet.height));
  const count = (side: number, of: number) => Math.min(mostMarks, Math.max(1, Math.round(side / (of * scale))));
  const [across, down] = [count(width, sheet.width), count(height, sheet.height)];
  return Array.from({ length: across * down }, (_, at) => ({
    x: ((at % across) * width) / across,
    y: (Math.floor(at / across) * height) / down,
    scale,
  }));
};

/** What stands for signatures; each is called a sample. */
const samples = [
  ['officer', 'officer-signature', { name: 'MẪU', title: 'Chữ ký số' }],
  ['seal', 'seal', { agency: 'MẪU chữ ký số của cơ quan' }],
] as const;
/** Points: a place that is smaller, or larger than a sheet, is no place for a signature. */
const sides = { least: 20, most: sheet.height };
const isFit = (side: number): boolean => side >= sides.least && side <= sides.most;

const sampleSignatures = (renderer: Renderer, boxes: readonly SignatureBox[], at: Date): Stamp[] =>
  samples.flatMap(([field, template, said]) => {
    const box = boxes.find((each) => each.field === field);
    if (box === undefined || !isFit(box.width) || !isFit(box.height)) return [];
    const { page, x, y, width, height } = box;
    const data = { width, height, at: vietnamTime(at), ...said };
    return [{ sheet: renderer.render({ template, data, at, preview: {} }), page, x, y, scale: 1 }];
  });

/**
 * Stamps every page of what was set, and its picture, as a preview, with samples where signatures come. A template has no
 * hand in it: whatever it sets and shows, the mark comes over it, and is set apart.
 */
export const markPreview = async (renderer: Renderer, set: Rendering, at: Date): Promise<Rendering> => {
  const mark = renderer.render({ template: 'preview-mark', data: {}, at, preview: {} });
  const signatures = sampleSignatures(renderer, set.boxes, at);
  return layOver(set, (pages) => [
    ...signatures.filter(({ page }) => page >= 1 && page <= pages.length),
    ...pages.flatMap((size, index) => placesOn(size).map((place) => ({ sheet: mark, page: index + 1, ...place }))),
  ]);
};
