import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Bitmap } from './raster.ts';

/** Reads the QR codes in a picture. `models` is the folder with ZXing’s code, which would else be fetched from afar. */
export const createCodeReader = (models: string): ((picture: Bitmap) => Promise<string[]>) => {
  let ready: Promise<unknown> | undefined;
  return async ({ width, height, rgba }) => {
    ready ??= prepareZXingModule({
      overrides: { wasmBinary: Uint8Array.from(readFileSync(join(models, 'zxing.wasm'))).buffer },
      fireImmediately: true,
    });
    await ready;
    const data = new Uint8ClampedArray(rgba);
    const found = await readBarcodes({ width, height, data, colorSpace: 'srgb' }, { formats: ['QRCode'] });
    return found.filter(({ isValid }) => isValid).map(({ text }) => text);
  };
};
