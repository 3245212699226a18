import type { Component } from '../procedure/component.ts';
import type { GuardDocument } from './document.ts';
import { featuresOf, type Piece } from './features.ts';
import { sentencesIn, type Sentence } from './sentence.ts';
import { lexiconOf, unitsOf, type Lexicon, type Unit } from './units.ts';

/** A document that a text names and that may not be asked for, and all that is heard about it. */
export interface Mention {
  readonly unit: Unit & { readonly document: GuardDocument };
  readonly features: ReadonlySet<string>;
  /** Somebody is asked for something in its sentence, as in no heading. */
  readonly isAsked: boolean;
}

/** A copy that nothing says of what, as people write who would rather not say. */
const copies =
  /photo|foto|pho to|xi can|scan|chup|chung thuc|cong chung|hai mat|2 mat|mat truoc|mat sau|goc|chinh|sao y|both sides|front and|certified|hard copy|original/;
/** In the place of one that was no good. */
const another = /^(ban|anh|hinh|tep|file|tam) (khac|ro|net|doc|day)|better|clearer|another/;
/** One that was spoken of before. */
const that = /^(to|giay|to giay|ban|tam|file|tep) (do|ay|nay)$/;
const givers = /^(toa|toa an|toa an nhan dan|benh vien|tram y te|tram xa|co quan cong an|cong an|uy ban)$/;
const unnamedCopy = 'unnamed-copy';

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

const asking = new Set<Unit['kind']>(['ask', 'give', 'lack', 'empty', 'waits', 'unless']);
const isAsking = (units: readonly Unit[], { first, end }: Sentence): boolean => {
  for (let at = first; at < end; at++) if (asking.has(units[at]!.kind)) return true;
  return false;
};

export type Mentions = (text: string, components: readonly Component[], askable: readonly string[]) => Mention[];

/** What finds the documents that texts name, by a dictionary of them. */
export const createMentions = (documents: readonly GuardDocument[]): Mentions => {
  const lexicons = new Map<string, Lexicon>();
  const lexiconFor = (components: readonly Component[]): Lexicon => {
    const own = ownDocuments(components, documents);
    const key = own.map(({ id }) => id).join();
    const lexicon = lexicons.get(key) ?? lexiconOf([...documents, ...own]);
    lexicons.set(key, lexicon);
    return lexicon;
  };
  const unnamed = documents.find(({ id }) => id === unnamedCopy);
  return (text, components, askable) => {
    const isAskable = (document: GuardDocument): boolean =>
      document.components.some((id) => askable.includes(id) && components.some((each) => each.id === id));
    const pieces = withUnnamed(unitsOf(text, lexiconFor(components)), unnamed).map((unit): Piece =>
      unit.document !== undefined && isAskable(unit.document) ? { ...unit, askable: true } : unit,
    );
    const sentenceOf = sentencesIn(pieces);
    return pieces.flatMap((unit, place): Mention[] => {
      const { kind, document, askable: may } = unit;
      if (kind !== 'mention' || document === undefined || may === true) return [];
      const sentence = sentenceOf(place);
      const features = featuresOf(pieces, sentence, place);
      return [{ unit: { ...unit, document }, features, isAsked: isAsking(pieces, sentence) }];
    });
  };
};
