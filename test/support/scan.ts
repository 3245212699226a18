import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { run } from '../functions/results/debian-tools.ts';

const reader = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: readFileSync(reader).buffer } });

/** The first page as a picture (PNG), by poppler. */
export const scanOf = (pdf: Uint8Array, dpi: number): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-scan-'));
  try {
    writeFileSync(join(folder, 'result.pdf'), pdf);
    run('pdftoppm', '-r', String(dpi), '-png', '-singlefile', join(folder, 'result.pdf'), join(folder, 'page'));
    return readFileSync(join(folder, 'page.png'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The texts of all QR codes in a picture. */
export const codesIn = async (picture: Uint8Array): Promise<string[]> => {
  const found = await readBarcodes(picture, { formats: ['QRCode'] });
  return found.map(({ text }) => text);
};
