import { encode } from 'jpeg-js';
import { mostPages } from '../../core/most-pages.ts';
import type { PaperKind } from '../../core/procedure/paper-kind.ts';
import { cardFields, withCode } from './card-code.ts';
import type { createCodeReader } from './codes.ts';
import { findFields } from './find-fields.ts';
import { flattenField } from './flat-field.ts';
import { judgeScan, type PageMeasures } from './judge-scan.ts';
import { fingerprint, inkShare, sharpness } from './measures.ts';
import { mostRead } from './most-read.ts';
import { paperRules } from './paper-kinds.ts';
import { redOf, type Bitmap } from './raster.ts';
import type { Reader } from './reader.ts';
import type { Reading } from './reading.ts';
import type { createSources, SourceFile, SourcePage, SourceType } from './source-file.ts';
import { typedLines, type Line } from './words.ts';

export interface ReadTools {
  readonly open: ReturnType<typeof createSources>;
  readonly reader: Pick<Reader, 'read'>;
  readonly codes: ReturnType<typeof createCodeReader>;
}

export interface ReadFile {
  readonly pages: Reading['pages'];
  readonly total?: Reading['total'];
  readonly fields: Reading['fields'];
  readonly findings: Reading['findings'];
  /** Of every page, as JPEG. */
  readonly images: readonly Uint8Array[];
  /** What stands on the pages that were read. */
  readonly lines: readonly Line[];
}

/** A4 at 200 dpi across is the least that the copy may have; at 250 dpi the reader sees all there is. */
const [narrowest, widest] = [1654, 2067];
const shorterOfA4 = 8.27;
const leastDpi = 200;
const quality = 85;

/** Also a page larger than A4 is copied at 200 dpi; `width` is in points then, of which an inch has 72. */
const widthOf = ({ width, height, pixels }: SourcePage, isPhoto: boolean): number => {
  const across = pixels === undefined ? narrowest : (pixels * width) / Math.min(width, height);
  const most = isPhoto ? widest : Math.max(widest, Math.min((width / 72) * leastDpi, 2 * widest));
  const least = isPhoto ? narrowest : Math.max(narrowest, (width / 72) * leastDpi);
  return Math.round(Math.min(Math.max(across, least), most));
};

/**
 * How fine the scan is, which is never finer than the picture that is kept of it: of a photo the size of the paper is not
 * known, and taken from its kind.
 */
const dpiOf = (
  { width, height, pixels }: SourcePage,
  isPhoto: boolean,
  kind: PaperKind | undefined,
  shrunkTo: number | undefined,
): number | undefined => {
  const kept = isPhoto || shrunkTo === undefined ? undefined : shrunkTo / (width / 72);
  if (pixels === undefined) return kept;
  if (!isPhoto) return Math.min(pixels / (Math.min(width, height) / 72), kept ?? Infinity);
  const ratio = Math.max(width, height) / Math.min(width, height);
  const shorter = kind === undefined ? shorterOfA4 : paperRules[kind].inches / Math.max(ratio, 1.3);
  return pixels / Math.min(shorter, shorterOfA4);
};

const toJpeg = ({ width, height, rgba }: Bitmap): Uint8Array => encode({ width, height, data: rgba }, quality).data;

interface SeenPage {
  readonly measures: PageMeasures;
  readonly picture: Bitmap;
  readonly codes: readonly string[];
}

const see = async (
  tools: ReadTools,
  file: SourceFile,
  index: number,
  kind?: PaperKind,
): Promise<SeenPage | undefined> => {
  const source = file.pages[index];
  if (source === undefined) return undefined;
  const page = index + 1;
  const wanted = widthOf(source, file.isPhoto);
  const picture = await source.raster(wanted);
  const shrunkTo = picture.width < wanted ? picture.width : undefined;
  const grey = redOf(picture);
  const clean = flattenField(grey);
  const ink = inkShare(clean);
  const isPicture = source.text === '';
  const isRead = isPicture && index < mostRead && ink > 0;
  const read = isRead ? await tools.reader.read(clean, page) : { lines: typedLines(source.text), skew: 0 };
  return {
    picture,
    codes: kind === 'identity-card' ? await tools.codes(picture) : [],
    measures: {
      page,
      dpi: dpiOf(source, file.isPhoto, kind, shrunkTo),
      ink,
      sharpness: isPicture ? sharpness(clean) : undefined,
      skew: read.skew,
      lines: isRead || !isPicture ? read.lines : undefined,
      fingerprint: fingerprint(grey),
    },
  };
};

/**
 * Reads a scan or a photo: its pages as pictures, what speaks against the scan, and the values that a paper of this kind
 * has, for an officer to compare. Throws on a file that is not what it says it is.
 */
export const readFile = async (
  tools: ReadTools,
  bytes: Uint8Array,
  type: SourceType,
  kind: PaperKind | undefined,
): Promise<ReadFile> => {
  const file = await tools.open(bytes, type);
  try {
    const images: Uint8Array[] = [];
    const pages: Reading['pages'] = [];
    const measures: PageMeasures[] = [];
    const codes: string[] = [];
    for (const [index, source] of file.pages.slice(0, mostPages).entries()) {
      const seen = await see(tools, file, index, kind);
      if (seen === undefined) break;
      const { picture } = seen;
      images.push(toJpeg(picture));
      const points = file.isPhoto ? {} : { points: [source.width, source.height] };
      pages.push({ page: index + 1, width: picture.width, height: picture.height, ...points });
      measures.push(seen.measures);
      codes.push(...seen.codes);
    }
    const lines = measures.flatMap((page) => page.lines ?? []);
    const printed = kind === undefined ? [] : findFields(paperRules[kind].fields, lines);
    const total = file.pages.length;
    const tooMany = [
      ...(total > mostRead && total <= mostPages ? [{ rule: 'too-many-pages', figure: total }] : []),
      ...(total > mostPages ? [{ rule: 'too-many-to-copy', figure: total }] : []),
    ];
    return {
      pages,
      ...(total > pages.length ? { total } : {}),
      images,
      lines,
      fields: withCode(printed, codes.flatMap(cardFields)),
      findings: [...judgeScan(measures), ...tooMany],
    };
  } finally {
    file.close();
  }
};
