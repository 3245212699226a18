const tones = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** A word as it is looked for. */
export type Way = (word: string) => string;

/** With its tone mark behind the word: hoà and hòa are one word. */
const spelt: Way = (word) => {
  const apart = word.normalize('NFD');
  const tone = tones.exec(apart)?.[0] ?? '';
  return tone === '' ? apart : apart.replace(tone, '') + tone;
};

/** Without tone and vowel marks, and with d for đ: as people type who have no Vietnamese keyboard. */
export const folded = (text: string): string =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gu, '');
const bare: Way = (word) => `~${folded(word)}`;

export const bothWays = (word: string): string[] => [spelt(word), bare(word)];

/** How what was typed is looked for, and what finding it so is worth: who types marks means them, but may forget some. */
export const waysOf = (typed: string): readonly (readonly [Way, number])[] =>
  folded(typed) === typed.toLowerCase()
    ? [[bare, 1]]
    : [
        [spelt, 1],
        [bare, 0.5],
      ];

/** Words that say who asks and that he asks, not what for. */
const empty = new Set('tôi mình muốn cần xin phải thì là và của cho với để rồi ạ nào gì ở đâu toi muon gi'.split(' '));

/** The words without those that say nothing; all of them where there are no others. */
export const tellingWords = (text: string): string[] => {
  const lower = text.toLowerCase().normalize('NFC');
  const all = lower.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !empty.has(word));
  return telling.length === 0 ? all : telling;
};

/** What words tell, by how few of the texts have them; one that none has tells no more than a common one. */
export const weigher = (texts: readonly string[]): ((terms: Iterable<string>) => number) => {
  const seen = new Map<string, number>();
  for (const text of texts)
    for (const term of new Set(tellingWords(text).flatMap(bothWays))) seen.set(term, (seen.get(term) ?? 0) + 1);
  const weights = new Map([...seen].map(([term, count]) => [term, Math.log(1 + texts.length / count)]));
  const unknown = Math.log(1 + texts.length / 100);
  return (terms) => [...new Set(terms)].reduce((sum, term) => sum + (weights.get(term) ?? unknown), 0);
};
