import { encode } from 'jpeg-js';
import { degrees, PDFDocument } from 'pdf-lib';
import type { Bitmap } from '../../../functions/digitisation/raster.ts';

export const toJpeg = ({ width, height, rgba }: Bitmap, quality: number): Uint8Array =>
  encode({ width, height, data: rgba }, quality).data;

const each = (bitmap: Bitmap, change: (rgb: number[], x: number, y: number) => readonly number[]): Bitmap => {
  const rgba = Uint8Array.from(bitmap.rgba);
  for (let y = 0; y < bitmap.height; y++)
    for (let x = 0; x < bitmap.width; x++) {
      const at = (y * bitmap.width + x) * 4;
      const rgb = [...rgba.subarray(at, at + 3)];
      change(rgb, x, y).forEach((value, channel) => {
        rgba[at + channel] = Math.min(Math.max(value, 0), 255);
      });
    }
  return { ...bitmap, rgba };
};

/** The same noise each time: a linear congruential generator (Numerical Recipes). */
const noiseFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
};

export const withNoise = (bitmap: Bitmap, strength: number): Bitmap => {
  const noise = noiseFrom(42);
  return each(bitmap, (rgb) => {
    const grain = noise() * strength;
    return rgb.map((value) => value * 0.96 + grain + 3);
  });
};

/** A round seal in red ink, which lets what is printed beneath it through. */
export const withRedStamp = (bitmap: Bitmap, at: { x: number; y: number; radius: number }): Bitmap =>
  each(bitmap, ([red = 0, green = 0, blue = 0], x, y) => {
    const from = Math.hypot(x - at.x, y - at.y) / at.radius;
    const ring = (from > 0.93 && from < 1) || (from > 0.62 && from < 0.66);
    const letters = from > 0.68 && from < 0.9 && Math.sin(Math.atan2(y - at.y, x - at.x) * 34) > 0.2;
    const star = from < 0.35 && Math.cos(5 * Math.atan2(x - at.x, y - at.y)) > from * 3 - 0.4;
    return ring || letters || star ? [red * 0.9, green * 0.25, blue * 0.25] : [red, green, blue];
  });

/** A shadow from the left, as in a photo by the window. */
export const inUnevenLight = (bitmap: Bitmap): Bitmap =>
  each(bitmap, (rgb, x, y) => {
    const light = 0.45 + 0.5 * (x / bitmap.width) + 0.05 * (y / bitmap.height);
    return rgb.map((value) => value * light);
  });

/** The picture turned by some degrees, on a page of its own. */
export const onPage = async (jpeg: Uint8Array, angle: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const image = await document.embedJpg(jpeg);
  const page = document.addPage([595.28, 841.89]);
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const [width, height] = [page.getWidth(), page.getHeight()];
  page.drawImage(image, {
    x: width / 2 - (width / 2) * cos + (height / 2) * sin,
    y: height / 2 - (width / 2) * sin - (height / 2) * cos,
    width,
    height,
    rotate: degrees(angle),
  });
  return document.save();
};
