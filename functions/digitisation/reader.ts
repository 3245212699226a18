import { createWorker, OEM, type Word as ReadWord, type Worker } from 'tesseract.js';
import { toPgm, type Grey } from './raster.ts';
import type { Box, Line } from './words.ts';

export interface ReadPage {
  readonly lines: readonly Line[];
  /** Degrees by which the text leans. */
  readonly skew: number;
}

export interface Reader {
  read(grey: Grey, page: number): Promise<ReadPage>;
  close(): Promise<void>;
}

const clamp = (value: number): number => Math.min(Math.max(value, 0), 1);

/** The page was turned about its middle before it was read: the box of a word as it stands on the page itself. */
const turnBack = ({ bbox }: ReadWord, { width, height }: Grey, angle: number, page: number): Box => {
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  const corners = [bbox.x0, bbox.x1].flatMap((x) =>
    [bbox.y0, bbox.y1].map((y) => {
      const [dx, dy] = [x - width / 2, y - height / 2];
      return { x: (dx * cos - dy * sin) / width + 0.5, y: (dx * sin + dy * cos) / height + 0.5 };
    }),
  );
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [clamp(Math.min(...xs)), clamp(Math.min(...ys))];
  return { page, x, y, width: clamp(Math.max(...xs)) - x, height: clamp(Math.max(...ys)) - y };
};

/**
 * Reads printed Vietnamese. `models` is the folder with `vie.traineddata.gz`. One page at a time, and one reader for
 * the life of the process: it takes a second to begin.
 */
export const createReader = (models: string): Reader => {
  let worker: Promise<Worker> | undefined;
  return {
    read: async (grey, page) => {
      // The disk of a function cannot be written to: the model is read from where it lies each time.
      worker ??= createWorker('vie', OEM.LSTM_ONLY, { langPath: models, cacheMethod: 'none', gzip: true });
      const picture = Buffer.from(toPgm(grey));
      const { data } = await (await worker).recognize(picture, { rotateAuto: true }, { text: true, blocks: true });
      const angle = data.rotateRadians ?? 0;
      const lines = (data.blocks ?? [])
        .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
        .map((line) =>
          line.words.map((word) => ({
            text: word.text.normalize('NFC'),
            confidence: Math.round(word.confidence),
            box: turnBack(word, grey, angle, page),
          })),
        );
      return { lines, skew: (angle * 180) / Math.PI };
    },
    close: async () => {
      await (await worker)?.terminate();
      worker = undefined;
    },
  };
};
