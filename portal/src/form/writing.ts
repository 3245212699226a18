/** The signs a line may be written in: those that papers can be set in. Equal to what the API takes. */
const letters = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u019a\\u019c-\\u024f\\u1e00-\\u1eff';
const signs =
  ' -~\\u00a0-\\u00ac\\u00ae-\\u00bf\\u00d7\\u00f7\\u2010-\\u2015\\u2018-\\u201f\\u2026\\u2030\\u20ab\\u20ac\\u2116';

/** Letters of Vietnam’s languages bear two marks at most; a heap of them would cover the lines around. */
const marked = (characters: string): RegExp => new RegExp(`^(?:[${characters}][\\u0300-\\u036f]{0,2})+$`);

export const anyLine = marked(letters + signs);

/** One blank between two words, as the API keeps a name. */
export const spacedOnce = (text: string): string => text.replaceAll(/ +/g, ' ');

/** A person's name: letters, spaces, apostrophes, dots and hyphens. */
export const personName = marked(`${letters} '’.\\-`);

/** One normal form of what was typed: some keyboards send Vietnamese letters in parts. */
export const tidied = (typed: string): string => typed.normalize('NFC').trim();
