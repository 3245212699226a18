import MiniSearch from 'minisearch';
import type { LifeEvent, NationalDocument, NationalLevel, NationalProcedure } from '../../core/national-procedure.ts';
import { phrasesOf } from './phrases.ts';
import { bothWays, folded, tellingWords, waysOf, weigher, type Way } from './words.ts';

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

const most = 20;
/** How much of a phrase and of what was typed must be alike for the phrase to be meant. */
const enough = 0.5;

const options = {
  tokenize: tellingWords,
  processTerm: bothWays,
  searchOptions: {
    prefix: (_term: string, place: number, terms: string[]) => place === terms.length - 1,
    // Syllables are short: a letter changed in a shorter one is another word.
    fuzzy: (term: string) => (term.length > 5 ? 1 : false),
  },
};

interface Led {
  readonly event?: LifeEvent | undefined;
  readonly worth: number;
}

/** Puts the list in order for what is typed; what people say leads before words of a name. */
export const searchIn = (document: NationalDocument): Search => {
  const procedures = [...document.procedures, ...document.own];
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]));
  const names = new MiniSearch<{ id: string; name: string; field: string }>({ ...options, fields: ['name', 'field'] });
  // Many names begin with the word for procedure, which tells nothing apart.
  names.addAll(procedures.map(({ code, name, field }) => ({ id: code, name: name.replace(/^thủ tục /i, ''), field })));
  const phrases = new MiniSearch<{ id: number; text: string }>({ ...options, fields: ['text'] });
  const said = phrasesOf(document);
  phrases.addAll(said.map(({ text }, id) => ({ id, text })));
  const weight = weigher([...procedures.map(({ name }) => name), ...said.map(({ text }) => text)]);

  const ledTo = (words: string, way: Way): Map<string, Led> => {
    const typed = weight(tellingWords(words).map(way));
    const led = new Map<string, Led>();
    for (const { id, terms, queryTerms } of phrases.search(words, { processTerm: way })) {
      const phrase = said[Number(id)];
      if (phrase === undefined) continue;
      const matched = weight(terms);
      const ofPhrase = matched / Math.max(weight(tellingWords(phrase.text).map(way)), matched);
      const alike = ofPhrase ** 2 * (0.4 + 0.6 * (weight(queryTerms) / typed));
      if (alike < enough) continue;
      for (const [place, code] of phrase.codes.entries()) {
        const worth = 2 * alike - 0.05 * place;
        if (worth > (led.get(code)?.worth ?? 0)) led.set(code, { event: phrase.event, worth });
      }
    }
    return led;
  };

  const namedBy = (words: string, way: Way): Map<string, number> => {
    const typed = weight(tellingWords(words).map(way));
    const hits = names.search(words, { boost: { name: 3 }, processTerm: way });
    const covers = hits.map(({ queryTerms }) => weight(queryTerms) / typed);
    const worth = hits.map(({ score }, index) => score * (covers[index] ?? 0) ** 2);
    const share = Math.max(0, ...covers) / Math.max(0, ...worth);
    return new Map(hits.map(({ id }, index) => [String(id), (worth[index] ?? 0) * share]));
  };

  const ranked = (words: string): [string, Led][] => {
    const all = new Map<string, Led>();
    const raise = (code: string, { event, worth }: Led): void => {
      const known = all.get(code);
      all.set(code, { event: known?.event ?? event, worth: Math.max(known?.worth ?? 0, worth) });
    };
    for (const [way, share] of waysOf(words)) {
      const named = namedBy(words, way);
      for (const [code, worth] of named) raise(code, { worth: share * worth });
      for (const [code, { event, worth }] of ledTo(words, way))
        raise(code, { event, worth: share * (worth + 0.04 * (named.get(code) ?? 0)) });
    }
    if (byCode.has(words.trim())) raise(words.trim(), { worth: Infinity });
    return [...all].toSorted(([codeA, a], [codeB, b]) => b.worth - a.worth || (codeA < codeB ? -1 : 1));
  };

  return ({ words, field, level }) =>
    ranked(words)
      .flatMap(([code, { event }]) => {
        const procedure = byCode.get(code);
        if (procedure === undefined) return [];
        const isWanted =
          (field === undefined || folded(procedure.field) === folded(field)) &&
          (level === undefined || procedure.levels.includes(level));
        return isWanted ? [event === undefined ? { procedure } : { procedure, event }] : [];
      })
      .slice(0, most);
};
