import { encode } from 'uqr';

/** Gray levels of a picture, row by row. */
interface Gray {
  readonly width: number;
  readonly height: number;
  readonly levels: Uint8Array;
}

/** A code in the middle of a white picture, as somebody holding a paper before a camera sees it. */
export const codePicture = (text: string, width = 640, height = 480): Gray => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const scale = Math.floor(Math.min(width, height) / size);
  const [left, top] = [Math.floor((width - size * scale) / 2), Math.floor((height - size * scale) / 2)];
  const levels = new Uint8Array(width * height).fill(255);
  const dark = data.flatMap((modules, row) => modules.flatMap((isDark, column) => (isDark ? [{ row, column }] : [])));
  for (const { row, column } of dark)
    for (let line = 0; line < scale; line++) {
      const start = (top + row * scale + line) * width + left + column * scale;
      levels.fill(0, start, start + scale);
    }
  return { width, height, levels };
};

/** As a bitmap file of 24 bits per pixel; `width` a multiple of four. */
export const bitmapOf = ({ width, height, levels }: Gray): Buffer => {
  const head = Buffer.alloc(54);
  head.write('BM', 'latin1');
  head.writeUInt32LE(54 + width * height * 3, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  // Negative: the first row is the upper one.
  head.writeInt32LE(-height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  const pixels = Buffer.alloc(levels.length * 3);
  for (const [place, level] of levels.entries()) pixels.fill(level, place * 3, place * 3 + 3);
  return Buffer.concat([head, pixels]);
};

/** As a film of one picture, which Chromium shows in place of a camera. */
export const filmOf = ({ width, height, levels }: Gray): Buffer => {
  const colours = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\nFRAME\n`), levels, colours]);
};
