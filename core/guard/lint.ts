import type { Component } from '../procedure/component.ts';
import type { GuardDocument } from './document.ts';
import { stancesIn } from './stance.ts';
import { lexiconOf, unitsOf, type Lexicon, type Unit } from './units.ts';

/** A document that a text asks for although nobody may. */
export interface Smuggled {
  readonly document: GuardDocument;
  /** The component of the edition that it is, if it is one. */
  readonly component?: Component;
  readonly ground: string;
  /** The words that name it, and where they begin: in UTF-16 units, and by line and column from 1. */
  readonly words: string;
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** What the guard knows before it reads a text. */
export interface Guard {
  /** The documents that a text asks for and that are not among the components which may be asked for. */
  smuggled(text: string, components: readonly Component[], askable: readonly string[], isHeading?: boolean): Smuggled[];
}

/** A copy that nothing says of what, as people write who would rather not say. */
const copies =
  /photo|foto|pho to|xi can|scan|chup|chung thuc|cong chung|hai mat|2 mat|mat truoc|mat sau|goc|chinh|sao y|both sides|front and|certified|hard copy|original/;
/** In the place of one that was no good. */
const another = /^(ban|anh|hinh|tep|file|tam) (khac|ro|net|doc|day)|better|clearer|another/;
/** One that was spoken of before. */
const that = /^(to|giay|to giay|ban|tam|file|tep) (do|ay|nay)$/;
const givers = /^(toa|toa an|toa an nhan dan|benh vien|tram y te|tram xa|co quan cong an|cong an|uy ban)$/;
export const unnamedCopy = 'unnamed-copy';

/** A copy belongs to the document beside it, else to the one that was named last, else it is one that nobody names. */
const withUnnamed = (units: readonly Unit[], unnamed: GuardDocument | undefined): Unit[] => {
  let last: GuardDocument | undefined;
  // Somebody who gives papers was named, and no paper since.
  let giver = false;
  return units.map((unit, place) => {
    if (unit.kind === 'mention') last = unit.document;
    if (unit.kind === 'plain') [last, giver] = [undefined, false];
    if (givers.test(unit.plain)) giver = true;
    if (that.test(unit.plain)) {
      const meant = last ?? (giver ? unnamed : undefined);
      return meant === undefined ? unit : { ...unit, kind: 'mention', document: meant };
    }
    const isAnother = last !== undefined && another.test(unit.plain);
    if (unit.kind !== 'copy' || !(isAnother || copies.test(unit.plain))) return unit;
    const reach = units.slice(Math.max(0, place - 4), place + 6);
    if (reach.some(({ kind }) => kind === 'mention' || kind === 'plain' || kind === 'may')) return unit;
    const document = last ?? unnamed;
    return document === undefined ? unit : { ...unit, kind: 'mention', document };
  });
};

/** Where the lines of a text begin. */
const linesOf = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
const placeIn = (lines: readonly number[], at: number): { line: number; column: number } => {
  const line = lines.findLastIndex((begin) => begin <= at);
  return { line: line + 1, column: at - (lines[line] ?? 0) + 1 };
};

/** Components that no document of the dictionary is, by the first words of their names. */
const ownDocuments = (components: readonly Component[], known: readonly GuardDocument[]): GuardDocument[] =>
  components
    .filter(({ id, kind }) => kind !== 'eform' && !known.some((document) => document.components.includes(id)))
    .map(({ id, name, ground }) => ({
      id,
      name,
      aliases: [name.vi, name.en].flatMap((each) => each.split(/[;,(]/).slice(0, 1)).map((each) => each.trim()),
      components: [id],
      databases: [],
      ground,
    }));

export const createGuard = (documents: readonly GuardDocument[]): Guard => {
  const lexicons = new Map<string, Lexicon>();
  const lexiconFor = (components: readonly Component[]): Lexicon => {
    const own = ownDocuments(components, documents);
    const key = own.map(({ id }) => id).join();
    const lexicon = lexicons.get(key) ?? lexiconOf([...documents, ...own]);
    lexicons.set(key, lexicon);
    return lexicon;
  };
  const unnamed = documents.find(({ id }) => id === unnamedCopy);
  return {
    smuggled: (text, components, askable, isHeading) => {
      const units = withUnnamed(unitsOf(text, lexiconFor(components)), unnamed);
      const stanceAt = stancesIn(units, isHeading);
      const lines = linesOf(text);
      return units.flatMap(({ kind, document, at, until }, place): Smuggled[] => {
        if (kind !== 'mention' || document === undefined) return [];
        if (document.components.some((id) => askable.includes(id) && components.some((each) => each.id === id)))
          return [];
        if (stanceAt(place) !== 'demanded') return [];
        const component = components.find(({ id }) => document.components.includes(id));
        return [
          {
            document,
            ...(component === undefined ? {} : { component }),
            ground: document.ground,
            words: text.slice(at, until),
            at,
            ...placeIn(lines, at),
          },
        ];
      });
    },
  };
};
