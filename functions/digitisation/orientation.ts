/** Degrees by which a viewer turns the picture clockwise, by its EXIF orientation (JEITA CP-3451); mirrored ones are not made by cameras. */
const turns: Readonly<Record<number, 0 | 90 | 180 | 270>> = { 1: 0, 3: 180, 6: 90, 8: 270 };

const orientationTag = 0x0112;

const inTiff = (tiff: Buffer): number => {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12;
    if (short(at) === orientationTag) return short(at + 8);
  }
  return 1;
};

/** How a JPEG has to be turned to stand upright; 0 when it does not say so in a way that can be read. */
export const turnOf = (bytes: Uint8Array): 0 | 90 | 180 | 270 => {
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    for (let at = 2; jpeg[at] === 0xff; at += 2 + jpeg.readUInt16BE(at + 2)) {
      const marker = jpeg[at + 1];
      // The picture begins.
      if (marker === 0xda) return 0;
      if (marker === 0xe1 && jpeg.toString('latin1', at + 4, at + 10) === 'Exif\0\0')
        return turns[inTiff(jpeg.subarray(at + 10))] ?? 0;
    }
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
  return 0;
};
