import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Apart from the page, because only here may WebAssembly run: the policy of the worker’s own file allows it. */
const ready = fetch(wasm)
  .then((answer) => answer.arrayBuffer())
  .then((wasmBinary) => {
    prepareZXingModule({ overrides: { wasmBinary } });
  });

/** Answers each picture with the text of its code, or with nothing. */
addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
  const read = async (): Promise<string> => {
    await ready;
    const [found] = await readBarcodes(data, { formats: ['QRCode'], maxNumberOfSymbols: 1, tryHarder: true });
    return found?.text ?? '';
  };
  read().then(
    (text) => postMessage({ text }),
    (error: unknown) => postMessage({ error: String(error) }),
  );
});
