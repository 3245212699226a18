import { Refusal } from '../../core/refusal.ts';

/** Pixels: beyond any sheet scanned at 600 dpi, and what a reader can still unpack. */
const mostPixels = 100_000_000;

/** Refuses a picture that no reader can unpack. */
export const requireRoom = (width: number, height: number): void => {
  if (width === 0 || height === 0) throw new Refusal('file-damaged');
  if (width * height > mostPixels) throw new Refusal('file-too-dense');
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Walks a PNG from chunk to chunk; it ends with its last one, and with nothing behind. */
export const requirePng = (bytes: Uint8Array): void => {
  const view = viewOf(bytes);
  let at = 8;
  for (let chunk = 0; at + 12 <= bytes.length; chunk++) {
    const length = view.getUint32(at);
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if ((chunk === 0) !== (type === 'IHDR')) throw new Refusal('file-damaged');
    if (chunk === 0 && at + 16 > bytes.length) break;
    if (chunk === 0) requireRoom(view.getUint32(at + 8), view.getUint32(at + 12));
    at += 12 + length;
    if (type !== 'IEND') continue;
    if (at < bytes.length) throw new Refusal('file-two-in-one');
    if (at === bytes.length) return;
  }
  throw new Refusal('file-damaged');
};

const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Start of frame, whatever its coding: C0–CF but for the tables DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Restart markers and a stuffed zero belong to the scan. */
const isWithinScan = (marker: number): boolean => marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);

/** Where the first picture of a JPEG ends. */
const endOfJpeg = (bytes: Uint8Array, start: number): number => {
  const view = viewOf(bytes);
  let framed = false;
  let at = start + 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) throw new Refusal('file-damaged');
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) {
      if (!framed) throw new Refusal('file-damaged');
      return at + 2;
    }
    if (at + 4 > bytes.length) break;
    if (isFrame(marker) && at + 9 <= bytes.length) {
      requireRoom(view.getUint16(at + 7), view.getUint16(at + 5));
      framed = true;
    }
    at += 2 + view.getUint16(at + 2);
    if (marker !== startOfScan) continue;
    while (at + 1 < bytes.length && (bytes[at] !== 0xff || isWithinScan(bytes[at + 1] ?? 0))) at += 1;
  }
  throw new Refusal('file-damaged');
};

/**
 * Walks a JPEG from segment to segment. Cameras put further pictures behind the first (CIPA DC-007); anything else there
 * is no part of a picture.
 */
export const requireJpeg = (bytes: Uint8Array): void => {
  let at = endOfJpeg(bytes, 0);
  while (at < bytes.length) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd8) at = endOfJpeg(bytes, at);
    else if (bytes[at] === 0) at += 1;
    else throw new Refusal('file-two-in-one');
  }
};
