import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** What the function that reads scans loads while it runs, by the name it looks for. */
const files = {
  'pdfium.wasm': '@hyzyla/pdfium/dist/pdfium.wasm',
  'zxing.wasm': 'zxing-wasm/dist/reader/zxing_reader.wasm',
  // Debian’s own model reads capital NGUYỄN better; whoever may ship it puts it in the place of this one.
  'vie.traineddata.gz': '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz',
} as const;

/** Puts the models into a folder. */
export const putReadingModels = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, path] of Object.entries(files)) copyFileSync(join(modules, path), join(folder, name));
};
