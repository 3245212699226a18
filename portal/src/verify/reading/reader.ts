import { Unfound } from '../finding.ts';

/** Reads the code in pictures, one after the other. */
export interface Reader {
  /** Empty where the picture shows no code. */
  read(picture: ImageData): Promise<string>;
  close(): void;
}

type Answer = { readonly text: string } | { readonly error: string };

/** The code of the reader, a third of a megabyte, comes with the first picture. */
export const openReader = (): Reader => {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url));
  return {
    read: (picture) =>
      new Promise((resolve, reject) => {
        worker.addEventListener(
          'message',
          ({ data }: MessageEvent<Answer>) => {
            if ('text' in data) resolve(data.text);
            else reject(new Unfound('no-reader', data.error));
          },
          { once: true },
        );
        worker.addEventListener('error', (cause) => reject(new Unfound('no-reader', cause)), { once: true });
        worker.postMessage(picture, [picture.data.buffer]);
      }),
    close: () => worker.terminate(),
  };
};

/** What is shown, at most this many pixels wide or high. */
export const pictureOf = (source: CanvasImageSource, width: number, height: number, most: number): ImageData => {
  const scale = Math.min(1, most / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Unfound('no-reader');
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

/** First as a photo of the code alone would need it, then with all that a scan of a whole page has. */
const sizes = [1200, 2400, 4000];

/** The text of the code in a photo or scan. */
export const readPicture = async (file: Blob): Promise<string> => {
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new Unfound('other-file', cause);
  });
  const reader = openReader();
  try {
    for (const size of sizes) {
      const text = await reader.read(pictureOf(bitmap, bitmap.width, bitmap.height, size));
      if (text !== '') return text;
      if (Math.max(bitmap.width, bitmap.height) <= size) break;
    }
    throw new Unfound('no-code');
  } finally {
    reader.close();
    bitmap.close();
  }
};
