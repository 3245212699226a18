import MiniSearch from 'minisearch';
import type { LifeEvent, NationalLevel, NationalProcedure } from '../../core/national-procedure.ts';

/** What is searched for. */
export interface Wanted {
  readonly words: string;
  readonly field?: string | undefined;
  readonly level?: NationalLevel | undefined;
}

export interface Found {
  readonly procedure: NationalProcedure;
  /** The life event whose words led there. */
  readonly event?: LifeEvent;
}

export type Search = (wanted: Wanted) => Found[];

/** Without tone and vowel marks, and with d for đ: as people type who have no Vietnamese keyboard. */
const folded = (text: string): string =>
  text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gu, '');
const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const most = 20;
/** How much of what was typed and of a phrase must be alike for it to be meant. */
const enough = 0.7;
/** What a name is worth that has only some of the words. */
const someWords = 0.1;

const options = {
  tokenize: wordsIn,
  processTerm: (term: string) => term,
  searchOptions: {
    prefix: (_term: string, place: number, terms: string[]) => place === terms.length - 1,
    // Syllables are short: a letter changed in a shorter one is another word.
    fuzzy: (term: string) => (term.length > 4 ? 1 : false),
  },
};

interface Led {
  readonly event: LifeEvent;
  readonly weight: number;
}

/** How alike what is typed and a phrase are: 1 where each word of one is in the other. */
const likeness = (typed: number, matched: readonly string[], meant: readonly string[], phrase: string): number =>
  (2 * meant.length) / (typed + Math.max(wordsIn(phrase).length, matched.length));

/** Puts the list in order for what is typed; words of a life event lead before words of a name. */
export const searchIn = (procedures: readonly NationalProcedure[], events: readonly LifeEvent[]): Search => {
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const names = new MiniSearch<{ id: string; name: string; field: string }>({ ...options, fields: ['name', 'field'] });
  // Many names begin with the word for procedure, which tells nothing apart.
  names.addAll(procedures.map(({ code, name, field }) => ({ id: code, name: name.replace(/^thủ tục /i, ''), field })));
  const phrases = new MiniSearch<{ id: number; text: string }>({ ...options, fields: ['text'] });
  const said = events.flatMap((event) => [event.title.vi, ...event.said].map((text) => ({ event, text })));
  phrases.addAll(said.map(({ text }, id) => ({ id, text })));

  const ledTo = (words: string): Map<string, Led> => {
    const typed = new Set(wordsIn(words)).size;
    const led = new Map<string, Led>();
    for (const { id, terms, queryTerms } of phrases.search(words)) {
      const phrase = said[Number(id)];
      const alike = phrase === undefined ? 0 : likeness(typed, terms, queryTerms, phrase.text);
      if (phrase === undefined || alike < enough) continue;
      for (const [place, code] of phrase.event.codes.entries()) {
        const weight = 2 * alike ** 2 - 0.05 * place;
        if (weight > (led.get(code)?.weight ?? 0)) led.set(code, { event: phrase.event, weight });
      }
    }
    return led;
  };

  return ({ words, field, level }) => {
    const led = ledTo(words);
    const all = names.search(words, { boost: { name: 3 }, combineWith: 'AND' });
    const named = all.length > 0 ? all : names.search(words, { boost: { name: 3 } });
    const worth = (all.length > 0 ? 1 : someWords) / (named[0]?.score ?? 1);
    const score = new Map(named.map((hit) => [String(hit.id), hit.score * worth]));
    if (byCode.has(words.trim())) score.set(words.trim(), Infinity);
    for (const [code, { weight }] of led) score.set(code, (score.get(code) ?? 0) + weight);
    return [...score]
      .toSorted(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
      .flatMap(([code]) => {
        const procedure = byCode.get(code);
        if (procedure === undefined) return [];
        const isWanted =
          (field === undefined || folded(procedure.field) === folded(field)) &&
          (level === undefined || procedure.levels.includes(level));
        const event = led.get(code)?.event;
        return isWanted ? [event === undefined ? { procedure } : { procedure, event }] : [];
      })
      .slice(0, most);
  };
};
