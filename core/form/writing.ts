/**
 * The signs a line may be written in: Latin letters, digits and the marks of ordinary writing. Papers are set in one
 * font that has no others, so that any other sign would stop a dossier after it was approved; and a sign that is not
 * seen, or turns the line around, would let a paper say something else than its data.
 */
const letters = 'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u019a\\u019c-\\u024f\\u1e00-\\u1eff';
const signs =
  ' -~\\u00a0-\\u00ac\\u00ae-\\u00bf\\u00d7\\u00f7\\u2010-\\u2015\\u2018-\\u201f\\u2026\\u2030\\u20ab\\u20ac\\u2116';

/** Letters of Vietnam’s languages bear two marks at most; a heap of them would cover the lines around. */
const marked = (characters: string): RegExp => new RegExp(`^(?:[${characters}][\\u0300-\\u036f]{0,2})+$`);

export const anyLine = marked(letters + signs);

/** Several lines, as people write them to each other, with bullets where they are pasted. */
export const anyText = marked(`${letters + signs}\\t\\r\\n\\u2022`);

/** One blank between two words, however it was typed: a name stands in registers and on papers in one writing. */
export const spacedOnce = (text: string): string => text.replaceAll(/ +/g, ' ');

/** A person's name: letters, spaces, apostrophes, dots and hyphens. */
export const personName = marked(`${letters} '’.\\-`);
