import { createCodeReader } from '../../functions/digitisation/codes.ts';
import { readFile } from '../../functions/digitisation/read-file.ts';
import { createReader } from '../../functions/digitisation/reader.ts';
import { createSources } from '../../functions/digitisation/source-file.ts';
import { inUnevenLight, onPage, toJpeg, withNoise, withRedStamp } from '../../test/functions/digitisation/degrade.ts';
import { errorRate, textRead } from '../../test/functions/digitisation/error-rate.ts';
import { birthLines, models, print, scan } from '../../test/functions/digitisation/papers.ts';
import { cpuMs } from '../intake/app.ts';

/** One way a page comes: the CPU milliseconds it cost, and the part of its letters that was read wrong. */
export interface OcrMeasured {
  readonly what: string;
  readonly cpuMs: number;
  readonly errorRate: number;
}

/** Reads one printed page in the states in which it comes to a counter. The first one pays for the start of the reader. */
export const measureOcr = async (): Promise<OcrMeasured[]> => {
  const reader = createReader(models);
  const tools = { open: createSources(models), reader, codes: createCodeReader(models) };
  const paper = print(birthLines);
  const [fine, finer, coarse] = [await scan(paper, 200), await scan(paper, 300), await scan(paper, 110)];
  const pages = [
    ['clean, 200 dpi', 'image/jpeg', toJpeg(fine, 92)],
    ['scan, 200 dpi, 1.3°, noise', 'application/pdf', await onPage(toJpeg(withNoise(fine, 40), 55), 1.3)],
    ['scan, 300 dpi, −2.1°, noise', 'application/pdf', await onPage(toJpeg(withNoise(finer, 40), 50), -2.1)],
    ['red seal over text', 'image/jpeg', toJpeg(withRedStamp(fine, { x: 900, y: 1250, radius: 300 }), 80)],
    ['photo, 110 dpi, uneven light', 'image/jpeg', toJpeg(inUnevenLight(withNoise(coarse, 20)), 70)],
  ] as const;
  const measured: OcrMeasured[] = [];
  for (const [what, type, bytes] of pages) {
    const before = cpuMs();
    const { lines } = await readFile(tools, bytes, type, 'birth-certificate');
    measured.push({ what, cpuMs: cpuMs() - before, errorRate: errorRate(birthLines, textRead(lines)) });
  }
  await reader.close();
  return measured;
};
