import type { Unit } from './units.ts';

/** What a text wants of a document that it names. */
export type Stance = 'demanded' | 'not-demanded' | 'spoken-of';

type Kind = Unit['kind'];
const among = (kinds: readonly Kind[]) => {
  const set = new Set<Kind>(kinds);
  return (unit: Unit | undefined): boolean => unit !== undefined && set.has(unit.kind);
};
/** What stands between a word and the document that it is about. */
const isFiller = among(['link', 'copy', 'number', 'citizen', 'third']);
const isDecisive = among(['free', 'lack', 'ask', 'give', 'state', 'edit', 'unless']);
/** Says that something is, of whatever kind: “what has to be brought is …”. */
const slight = new Set(['la', 'co', 'dang', 'is', 'are', 'thuoc', 'have', 'has', 'lam']);
/** Asks for what is one’s own: “you have asked for a copy”. */
const ownWish = new Set(['yeu cau', 'de nghi', 'xin', 'require', 'need']);
/** Not done, and not: need not be done. */
const undone = new Set([
  'khong nop',
  'khong gui',
  'khong gui kem',
  'khong mang',
  'khong mang theo',
  'khong bo sung',
  'khong xuat trinh',
  'khong cung cap',
  'do not',
  'don t',
]);

const isBreak = ({ boundary }: Unit): boolean => boundary !== 'none';

/** What the agency or a hospital has not done itself. */
const unsent = /^chua (gui|cung cap|kem|dinh kem)/;
/** Making a copy, which is not yet handing it over. */
const makes = /^(cong chung|chung thuc|chung that|sao|photo|pho to|copy|scan|chup|quet)/;

/** The places of one sentence, where a piece of it stands. */
interface Sentence {
  readonly units: readonly Unit[];
  readonly first: number;
  readonly end: number;
}

const sentenceAt = (units: readonly Unit[], place: number): Sentence => {
  let first = place;
  while (first > 0 && units[first]?.boundary !== 'sentence') first--;
  let end = place + 1;
  while (end < units.length && units[end]?.boundary !== 'sentence') end++;
  return { units, first, end };
};

const has = ({ units, first, end }: Sentence, kind: Kind): boolean =>
  units.slice(first, end).some((unit) => unit.kind === kind);

/** Where the words that belong to the document itself begin: copies, numbers, whose it is. */
const phraseStart = ({ units, first }: Sentence, place: number): number => {
  let start = place;
  while (start > first && !isBreak(units[start]!) && isFiller(units[start - 1])) start--;
  return start;
};

const isTaken = (unit: Unit | undefined): boolean =>
  unit?.kind === 'give' && /^(chup|scan|quet|photo)/.test(unit.plain);

/** A picture is taken of it, or of a part of it. */
const isPictured = ({ units, first, end }: Sentence, place: number): boolean => {
  for (let at = place; at > first && !isBreak(units[at]!); at--) if (isTaken(units[at - 1])) return true;
  const next = units[place + 1];
  return place + 1 < end && next !== undefined && !isBreak(next) && isTaken(next);
};

/** Something written in the paper, or something compared with it, and not the paper: “the number of …”, “as … says”. */
const isReferred = (sentence: Sentence, place: number): boolean => {
  const { units, first } = sentence;
  const start = phraseStart(sentence, place);
  const before = units[start - 1];
  if (start <= first || before === undefined || isBreak(units[start]!)) return false;
  if (isPictured(sentence, place)) return false;
  if (before.kind === 'field') return true;
  if (before.kind !== 'within') return false;
  // “A copy of …” is the copy; “with …” behind something that is handed over goes with it.
  const further = units[start - 2];
  return further?.kind !== 'copy' && !(further?.kind === 'give' && before.plain === 'cung');
};

/** What follows a document in English or Vietnamese and turns it into what is written there: “ID card number”. */
const isFieldBehind = ({ units, end }: Sentence, place: number): boolean => {
  const next = units[place + 1];
  return (
    place + 1 < end &&
    next?.kind === 'field' &&
    !isBreak(next) &&
    /^(number|details|data|information|field|spelling|date)/.test(next.plain)
  );
};

/** Whether what somebody is asked to do is taken back before it: “you need not … bring”. */
const governed = ({ units, first }: Sentence, place: number): Stance => {
  let asked = units[place]?.kind === 'ask';
  for (let at = place; at >= first; at--) {
    const unit = units[at];
    if (unit === undefined) break;
    if (at < place) {
      if (unit.kind === 'free') return 'not-demanded';
      if (unit.kind === 'mention' || unit.kind === 'turn' || unit.kind === 'unless') break;
      if (unit.kind === 'ask') {
        if (unit.plain.startsWith('chi ')) return 'demanded';
        asked = true;
      }
      if (unit.kind === 'state' && !slight.has(unit.plain) && !asked && place - at <= 2) return 'spoken-of';
      if (unit.kind === 'agency' && !asked) return 'spoken-of';
    }
    const before = units[at - 1];
    const goesOn =
      before?.kind === 'link' || (before?.kind === 'give' && makes.test(before.plain) === makes.test(unit.plain));
    if (isBreak(unit) && !goesOn) break;
  }
  return 'demanded';
};

const wished = ({ units, first }: Sentence, place: number): boolean =>
  place > first &&
  units[place - 1]?.kind === 'citizen' &&
  ownWish.has(units[place]?.plain ?? '') &&
  !isBreak(units[place]!);

/** No paper: that a database has none of it is a fact, “there is no electronic birth notice”. */
const isElectronic = ({ units }: Sentence, place: number): boolean =>
  units[place - 1]?.plain === 'electronic' || units[place + 1]?.plain === 'dien tu';

interface Heard {
  readonly stance: Stance;
  /** Nothing but other documents stands between it and the word that decides. */
  readonly near: boolean;
  /** How many other words do. */
  readonly between: number;
}

/** What the words before a document want of it. */
const heardBefore = (sentence: Sentence, place: number): Heard | undefined => {
  const { units, first } = sentence;
  let [turned, excepted, near, said, between] = [false, false, true, false, 0];
  for (let at = place - 1; at >= first; at--) {
    const unit = units[at];
    if (unit === undefined) break;
    if (unit.kind === 'turn') turned = true;
    if (unit.kind === 'except' && place - at <= 3) excepted = true;
    if (unit.kind === 'free') {
      const threat = undone.has(unit.plain) && has(sentence, 'unless');
      return { stance: turned || excepted || threat ? 'demanded' : 'not-demanded', near, between };
    }
    if (unit.kind === 'give') return { stance: governed(sentence, at), near, between };
    if (unit.kind === 'ask')
      return { stance: wished(sentence, at) ? 'spoken-of' : governed(sentence, at), near, between };
    if (unit.kind === 'unless') return { stance: 'demanded', near, between };
    if (unit.kind === 'lack') {
      const copied = units.slice(at + 1, place).some(({ kind }) => kind === 'copy');
      const doer = units[at - 1]?.kind;
      if (isElectronic(sentence, place)) return { stance: 'spoken-of', near, between };
      const others = doer === 'third' || (doer === 'agency' && unsent.test(unit.plain));
      return { stance: others && !isBreak(unit) && !copied ? 'spoken-of' : 'demanded', near, between };
    }
    if ((unit.kind === 'state' || unit.kind === 'edit') && !turned) {
      if (!slight.has(unit.plain)) return { stance: 'spoken-of', near, between };
      said = true;
    }
    if (unit.kind !== 'mention' && unit.kind !== 'agency' && !isFiller(unit)) {
      near = false;
      between++;
    }
  }
  return said ? { stance: 'spoken-of', near: false, between } : undefined;
};

/** What the words behind a document say of it, to the end of its part of the sentence, or of the whole. */
const heardBehind = (sentence: Sentence, place: number, whole: boolean, most: number): Unit | undefined => {
  const { units, end } = sentence;
  for (let at = place + 1; at < Math.min(end, place + 1 + most); at++) {
    const unit = units[at];
    if (unit === undefined || (isBreak(unit) && !whole)) return undefined;
    if (isDecisive(unit)) {
      // What need not be is not the paper but how it is made: “need not be certified”.
      const next = units[at + 1];
      const ofForm = unit.kind === 'free' && (next?.kind === 'copy' || next?.kind === 'give') && !isBreak(next);
      const withdrawn =
        next?.kind === 'give' &&
        /nop|mang|gui|xuat trinh|cung cap|bo sung|kem|submit|bring|send|provide|attach/.test(next.plain);
      if (ofForm && !withdrawn) return undefined;
      const later = units.slice(at + 1, Math.min(end, at + 5)).find(isDecisive);
      return slight.has(unit.plain) && later?.kind === 'ask' ? later : unit;
    }
  }
  return undefined;
};

const stanceBehind = (unit: Unit): Stance => {
  if (unit.kind === 'free') return 'not-demanded';
  return unit.kind === 'state' || unit.kind === 'edit' ? 'spoken-of' : 'demanded';
};

/** Nothing but documents, as in a list of what to bring. */
const isBare = ({ units, first, end }: Sentence): boolean => {
  const words = units.slice(first, end);
  const others = words.filter((unit) => unit.kind !== 'mention' && !isFiller(unit) && unit.kind !== 'within').length;
  return others === 0 && words.some(({ kind, weak }) => kind === 'mention' && weak === undefined);
};

const startsPart = (sentence: Sentence, place: number): boolean => {
  const start = phraseStart(sentence, place);
  return start === sentence.first || isBreak(sentence.units[start]!);
};

const isCopied = (sentence: Sentence, place: number): boolean => {
  const { units, end } = sentence;
  const next = units[place + 1];
  return (
    units.slice(phraseStart(sentence, place), place).some(({ kind }) => kind === 'copy') ||
    (place + 1 < end && next?.kind === 'copy')
  );
};

/** What a text wants of the document that stands at a place among its pieces; of a heading, a name alone wants nothing. */
export const stanceAt = (units: readonly Unit[], place: number, isHeading = false): Stance => {
  const sentence = sentenceAt(units, place);
  if (isReferred(sentence, place) || isFieldBehind(sentence, place)) return 'spoken-of';
  const weak = units[place]?.weak === true;
  const before = heardBefore(sentence, place);
  if (before?.stance !== 'not-demanded' && startsPart(sentence, place)) {
    const behind = heardBehind(sentence, place, false, 4);
    const wins = behind !== undefined && (behind.kind === 'free' || before === undefined || !before.near);
    if (wins) return stanceBehind(behind);
  }
  if (before?.stance === 'demanded') {
    if (weak && before.between > 1) return 'spoken-of';
    const behind = heardBehind(sentence, place, false, 2);
    return behind?.kind === 'free' ? 'not-demanded' : 'demanded';
  }
  if (before !== undefined) return before.stance;
  const except = units[place - 1]?.kind === 'except';
  if (except) return has(sentence, 'free') || has(sentence, 'ask') || has(sentence, 'give') ? 'demanded' : 'spoken-of';
  const behind = heardBehind(sentence, place, true, 12);
  if (behind !== undefined) return weak ? 'spoken-of' : stanceBehind(behind);
  return !weak && ((isBare(sentence) && !isHeading) || isCopied(sentence, place)) ? 'demanded' : 'spoken-of';
};
