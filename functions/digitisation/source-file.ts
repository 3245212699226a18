import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import { degrees, PDFDocument } from 'pdf-lib';
import { turnOf } from './orientation.ts';
import type { Bitmap } from './raster.ts';

/** What people send: a scan as PDF, or a photo. */
export type SourceType = 'application/pdf' | 'image/jpeg' | 'image/png';

export interface SourcePage {
  /** Points for a PDF, which knows its paper; pixels for a photo, which does not. */
  readonly width: number;
  readonly height: number;
  /** What is written in it as text, when the page is no picture; else empty. */
  readonly text: string;
  /** Pixels along the shorter side of the picture it is; undefined when it is drawn and not a picture. */
  readonly pixels: number | undefined;
  /** The page as a picture of this width, in pixels; narrower where it would become too large to be held. */
  raster(width: number): Promise<Bitmap>;
}

export interface SourceFile {
  readonly isPhoto: boolean;
  readonly pages: readonly SourcePage[];
  close(): void;
}

/** Narrower ones are marks and logos on a page that was written. */
const leastPicture = 600;
/** Fewer letters are a page number or a stamp of the scanner. */
const leastText = 20;

/** Drawn: A2 at 250 dpi, of which each pixel takes four bytes. */
const mostDrawn = 25_000_000;
/** The reader takes no picture with a longer side. */
const longest = 20_000;
/** Of a PNG, which is unpacked as a whole, several times over: A3 at 600 dpi. */
const mostUnpacked = 70_000_000;

const requireRoom = (png: Uint8Array): void => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width * height > mostUnpacked) throw new Error(`a picture of ${width} × ${height} pixels is not unpacked`);
};

/** What a page of this shape becomes when it is drawn that wide. */
const drawnSize = (wanted: number, page: { readonly width: number; readonly height: number }) => {
  const ratio = page.height / page.width;
  const most = Math.min(Math.sqrt(mostDrawn / ratio), longest, longest / ratio);
  const width = Math.min(wanted, most);
  return { width: Math.max(1, Math.floor(width)), height: Math.max(1, Math.floor(width * ratio)) };
};

/** A photo as a document of one page with a point for each pixel, standing upright: PDFium unpacks and scales it then. */
const wrap = async (bytes: Uint8Array, type: 'image/jpeg' | 'image/png'): Promise<Uint8Array> => {
  if (type === 'image/png') requireRoom(bytes);
  const document = await PDFDocument.create();
  const image = type === 'image/jpeg' ? await document.embedJpg(bytes) : await document.embedPng(bytes);
  const page = document.addPage([image.width, image.height]);
  page.drawImage(image, { x: 0, y: 0, width: image.width, height: image.height });
  if (type === 'image/jpeg') page.setRotation(degrees(turnOf(bytes)));
  return document.save();
};

/** The shorter side of the largest picture on the page. */
const pictureOn = async (page: PDFiumPage): Promise<number | undefined> => {
  let largest = 0;
  for (const object of page.objects())
    if (object.type === 'image') {
      const { width, height } = await object.getImageDataRaw();
      largest = Math.max(largest, Math.min(width, height));
    }
  return largest < leastPicture ? undefined : largest;
};

const describe = async (page: PDFiumPage, isPhoto: boolean): Promise<SourcePage> => {
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
  const pixels = isPhoto ? Math.min(width, height) : await pictureOn(page);
  const text = page.getText().normalize('NFC');
  return {
    width,
    height,
    pixels,
    // Behind a picture may stand any text: what counts is what people see.
    text: pixels === undefined && text.replaceAll(/\s/g, '').length >= leastText ? text : '',
    raster: async (wanted) => {
      const drawn = await page.render({
        ...drawnSize(wanted, { width, height }),
        render: 'bitmap',
        renderFormFields: true,
      });
      return { width: drawn.width, height: drawn.height, rgba: drawn.data };
    },
  };
};

/** Opens scans and photos; `models` is the folder with PDFium’s code. Throws on what is neither. */
export const createSources = (models: string): ((bytes: Uint8Array, type: SourceType) => Promise<SourceFile>) => {
  let library: Promise<PDFiumLibrary> | undefined;
  const load = async (): Promise<PDFiumLibrary> => {
    const code = Uint8Array.from(readFileSync(join(models, 'pdfium.wasm')));
    return PDFiumLibrary.init({ wasmBinary: code.buffer });
  };
  return async (bytes, type) => {
    library ??= load();
    const pdf = type === 'application/pdf' ? bytes : await wrap(bytes, type);
    const document: PDFiumDocument = await (await library).loadDocument(pdf);
    const pages: SourcePage[] = [];
    for (const page of document.pages()) pages.push(await describe(page, type !== 'application/pdf'));
    return { isPhoto: type !== 'application/pdf', pages, close: () => document.destroy() };
  };
};
