import { PDFArray, type PDFDocument, type PDFPage } from 'pdf-lib';
import { dictAt, name, resolve } from './pdf/objects.ts';
import { contentTokens } from './content-tokens.ts';
import { streamBytes } from './stream.ts';

const sizeLimit = 5_000_000;
const pageLimit = 50;

type Glyphs = ReadonlyMap<string, string>;

/** UTF-16 code units in hexadecimal, as in a ToUnicode map. */
const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const glyphsOf = (map: string): Glyphs =>
  new Map(
    [...map.matchAll(/<([0-9a-f]{4})>\s*<((?:[0-9a-f]{4})+)>/gi)].map(([, glyph = '', text = '']) => [
      glyph.toLowerCase(),
      fromHex(text),
    ]),
  );

const fontsOf = (page: PDFPage): Map<string, Glyphs> => {
  const fonts = dictAt(page.node.Resources(), 'Font');
  const { context } = page.node;
  return new Map(
    (fonts?.keys() ?? []).map((key) => {
      const map = resolve(context, dictAt(fonts, key.decodeText())?.get(name('ToUnicode')));
      return [key.decodeText(), glyphsOf(Buffer.from(streamBytes(map, sizeLimit)).toString('latin1'))];
    }),
  );
};

const contentOf = (page: PDFPage): string => {
  const contents = page.node.Contents();
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  return parts
    .map((part) => Buffer.from(streamBytes(resolve(page.node.context, part), sizeLimit)).toString('latin1'))
    .join('\n');
};

/** The renderer always shows two-byte glyphs of composite fonts. */
const decoded = (shown: Uint8Array, glyphs: Glyphs): string =>
  (Buffer.from(shown).toString('hex').match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph) ?? '\uFFFD').join('');

const isOperator = (word: string): boolean => !/^[-+.\d/]/.test(word);

const textOf = (page: PDFPage): string => {
  const fonts = fontsOf(page);
  let glyphs: Glyphs = new Map();
  let lastName = '';
  let strings: Uint8Array[] = [];
  let text = '';
  for (const token of contentTokens(contentOf(page))) {
    if ('shown' in token) {
      strings.push(token.shown);
    } else if (token.word.startsWith('/')) {
      lastName = token.word.slice(1);
    } else if (isOperator(token.word)) {
      if (token.word === 'Tf') glyphs = fonts.get(lastName) ?? new Map();
      if (token.word === 'TJ' || token.word === 'Tj') text += decoded(Buffer.concat(strings), glyphs);
      strings = [];
    }
  }
  return text;
};

/**
 * The text the pages of a rendered result show, in drawing order. Reads what our renderer writes and no more; of
 * other files it may give nothing.
 */
export const pageText = (document: PDFDocument): string =>
  document.getPages().slice(0, pageLimit).map(textOf).join('\n');
