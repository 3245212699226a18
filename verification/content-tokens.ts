import { PDFHexString, PDFString } from 'pdf-lib';

/** A word is a number, an operator or a `/Name`; brackets are left out. */
export type Token = { readonly word: string } | { readonly shown: Uint8Array };

/** Index after the bracket that closes the literal string opening at `start`; brackets may nest. */
const literalEnd = (content: string, start: number): number => {
  let depth = 0;
  for (let index = start; index < content.length; index++) {
    const character = content[index];
    if (character === '\\') index++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return index + 1;
  }
  throw new Error('unfinished string in a content stream');
};

const plain = /\/?[^\s()<>[\]{}/%]+/y;
const hexadecimal = /<([0-9a-f\s]*)>/iy;

/** Splits a content stream (ISO 32000-1, 7.8.2), read as Latin-1, into words and strings. */
export function* contentTokens(content: string): Generator<Token> {
  let index = 0;
  while (index < content.length) {
    plain.lastIndex = index;
    hexadecimal.lastIndex = index;
    const word = plain.exec(content);
    const hex = word ? null : hexadecimal.exec(content);
    if (content[index] === '(') {
      const end = literalEnd(content, index);
      yield { shown: PDFString.of(content.slice(index + 1, end - 1)).asBytes() };
      index = end;
    } else if (word) {
      yield { word: word[0] };
      index = plain.lastIndex;
    } else if (hex) {
      yield { shown: PDFHexString.of((hex[1] ?? '').replaceAll(/\s/g, '')).asBytes() };
      index = hexadecimal.lastIndex;
    } else {
      index++;
    }
  }
}
