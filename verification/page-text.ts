import { PDFArray, type PDFDocument, type PDFPage } from 'pdf-lib';
import { hexOf, joined, latin1 } from './bytes.ts';
import { dictAt, name, resolve } from './pdf/objects.ts';
import { contentTokens } from './content-tokens.ts';
import { streamBytes } from './stream.ts';

const sizeLimit = 5_000_000;
const pageLimit = 50;

type Glyphs = ReadonlyMap<string, string>;

/** UTF-16 code units in hexadecimal, as in a ToUnicode map. */
const textOfHex = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

const glyphsOf = (map: string): Glyphs =>
  new Map(
    [...map.matchAll(/<([0-9a-f]{4})>\s*<((?:[0-9a-f]{4})+)>/gi)].map(([, glyph = '', text = '']) => [
      glyph.toLowerCase(),
      textOfHex(text),
    ]),
  );

const fontsOf = async (page: PDFPage): Promise<Map<string, Glyphs>> => {
  const fonts = dictAt(page.node.Resources(), 'Font');
  const found = new Map<string, Glyphs>();
  for (const key of fonts?.keys() ?? []) {
    const map = resolve(page.node.context, dictAt(fonts, key.decodeText())?.get(name('ToUnicode')));
    found.set(key.decodeText(), glyphsOf(latin1(await streamBytes(map, sizeLimit))));
  }
  return found;
};

const contentOf = async (page: PDFPage): Promise<string> => {
  const contents = page.node.Contents();
  const parts: string[] = [];
  for (const part of contents instanceof PDFArray ? contents.asArray() : [contents])
    parts.push(latin1(await streamBytes(resolve(page.node.context, part), sizeLimit)));
  return parts.join('\n');
};

/** The renderer always shows two-byte glyphs of composite fonts. */
const decoded = (shown: Uint8Array, glyphs: Glyphs): string =>
  (hexOf(shown).match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph) ?? '\uFFFD').join('');

const isOperator = (word: string): boolean => !/^[-+.\d/]/.test(word);

const textOf = async (page: PDFPage): Promise<string> => {
  const fonts = await fontsOf(page);
  let glyphs: Glyphs = new Map();
  let lastName = '';
  let strings: Uint8Array[] = [];
  let text = '';
  for (const token of contentTokens(await contentOf(page))) {
    if ('shown' in token) {
      strings.push(token.shown);
    } else if (token.word.startsWith('/')) {
      lastName = token.word.slice(1);
    } else if (isOperator(token.word)) {
      if (token.word === 'Tf') glyphs = fonts.get(lastName) ?? new Map();
      if (token.word === 'TJ' || token.word === 'Tj') text += decoded(joined(strings), glyphs);
      strings = [];
    }
  }
  return text;
};

/**
 * The text the pages of a rendered result show, in drawing order. Reads what our renderer writes and no more; of
 * other files it may give nothing.
 */
export const pageText = async (document: PDFDocument): Promise<string> => {
  const texts: string[] = [];
  for (const page of document.getPages().slice(0, pageLimit)) texts.push(await textOf(page));
  return texts.join('\n');
};
