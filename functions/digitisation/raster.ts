/** A picture in shades of grey, a byte each, row by row; 255 is white. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture in colour, four bytes a pixel: red, green, blue and one that says nothing. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** The red in each pixel: a red seal is as bright there as the paper, and what is black beneath it stays black. */
export const redOf = ({ width, height, rgba }: Bitmap): Grey => {
  const data = new Uint8Array(width * height);
  for (let at = 0; at < data.length; at++) data[at] = rgba[at * 4] ?? 0;
  return { width, height, data };
};

/** The mean of each square of `by` × `by` pixels. */
export const shrink = ({ width, height, data }: Grey, by: number): Grey => {
  const [across, down] = [Math.max(1, Math.floor(width / by)), Math.max(1, Math.floor(height / by))];
  const small = new Uint8Array(across * down);
  const side = Math.min(by, width, height);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let dy = 0; dy < side; dy++)
        for (let dx = 0; dx < side; dx++) sum += data[(y * by + dy) * width + x * by + dx] ?? 0;
      small[y * across + x] = sum / (side * side);
    }
  return { width: across, height: down, data: small };
};

/** As a Netpbm file, which Leptonica reads without having to unpack it. */
export const toPgm = ({ width, height, data }: Grey): Uint8Array =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
