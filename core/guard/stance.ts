import { isFetched } from './fetched.ts';
import { governed, wished, type Stance } from './governed.ts';
import { isFieldBehind, isReferred } from './reference.ts';
import { earliest, isBreak, isDecisive, isFiller, phraseStart, sentencesIn, slight, startsPart } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { isAwaited, isCondition, isOfOthers, isOthersWait, isTold } from './condition.ts';
import { isAnsweredYes, isConceded, isRetracted, isThreat, isTwice } from './taken-back.ts';
import type { Unit } from './units.ts';

/** What the agency or a hospital has not done itself. */
const unsent = /^chua (gui|cung cap|kem|dinh kem)/;
/** Handing over, not the making of a copy. */
const hands = /nop|mang|dem|gui|goi|xuat trinh|cung cap|bo sung|kem|submit|bring|send|provide|attach/;
/** Put in the place of an older one: of a picture that is a demand, of anything else it is not. */
const renews = new Set([
  'cap nhat',
  'doi',
  'lam lai',
  'tao',
  'luu',
  'giu',
  'giu lai',
  'thay',
  'thay the',
  'replace',
  'update',
]);
/** Names of papers that also say what somebody does: “you have to register the marriage”. */
const deed = /^(dang ky|xac nhan|cong nhan)/;
const toDo = new Set(['phai', 'hay', 'de nghi', 'vui long', 'moi', 'can phai', 'buoc phai', 'bat buoc phai']);

/** No paper: that a database has none of it is a fact, “there is no electronic birth notice”. */
const isElectronic = ({ units }: Sentence, place: number): boolean =>
  units[place - 1]?.plain === 'electronic' || units[place + 1]?.plain === 'dien tu';

/** Nothing to issue a copy from: “there is no … to issue one”. */
const isNothingToIssue = ({ units, end }: Sentence, place: number): boolean =>
  place + 2 < end && units[place + 1]?.plain === 'de' && /^(cap|trich luc|sao)/.test(units[place + 2]?.plain ?? '');

/** Who hands it over is the agency: “… by the hospital, sent on …”, “… will be sent”. */
const isByAgency = ({ units }: Sentence, at: number, place: number): boolean => {
  if (units[at]?.kind !== 'give' || isBreak(units[at])) return false;
  const before = units.slice(Math.max(place + 1, at - 5), at);
  if (before.at(-1)?.kind === 'agency') return true;
  if (before.some(isBreak)) return false;
  if (before.at(-1)?.plain === 'se') return !before.some(({ kind }) => kind === 'citizen');
  return before.some(({ kind }, index) => kind === 'agency' && before[index - 1]?.plain === 'do');
};

/** A picture of it is what is put in the place of an older one. */
const isRenewed = ({ units }: Sentence, at: number, place: number): boolean =>
  renews.has(units[at]?.plain ?? '') &&
  units.slice(at + 1, place).find(({ kind }) => kind !== 'link')?.kind === 'copy' &&
  !units.slice(at + 1, place).some(({ kind }) => kind === 'field');

interface Heard {
  readonly stance: Stance;
  /** Nothing but other documents stands between it and the word that decides. */
  readonly near: boolean;
  /** How many other words do. */
  readonly between: number;
}

/** What one word before a document wants of it, if that is one which decides. */
const decided = (sentence: Sentence, at: number, place: number, turned: boolean): Stance | undefined => {
  const { units } = sentence;
  const unit = units[at]!;
  if (unit.kind === 'give') return governed(sentence, at);
  if (unit.kind === 'ask') {
    const isDeed =
      at === place - 1 &&
      toDo.has(unit.plain) &&
      deed.test(units[place]?.plain ?? '') &&
      !isCondition(sentence, place) &&
      !isOfOthers(sentence, place);
    return wished(sentence, at) || isDeed ? 'spoken-of' : governed(sentence, at);
  }
  if (unit.kind === 'unless' && isOthersWait(sentence, at, place)) return 'spoken-of';
  if (unit.kind === 'unless') return isConceded(sentence, at) ? 'spoken-of' : 'demanded';
  if (unit.kind === 'lack') {
    if (isConceded(sentence, at)) return 'spoken-of';
    if (isElectronic(sentence, place)) return 'spoken-of';
    if (isNothingToIssue(sentence, place)) return 'spoken-of';
    const copied = units.slice(at + 1, place).some(({ kind }) => kind === 'copy');
    const doer = units[at - 1]?.kind;
    const others = doer === 'third' || (doer === 'agency' && unsent.test(unit.plain));
    return others && !isBreak(unit) && !copied ? 'spoken-of' : 'demanded';
  }
  if ((unit.kind !== 'state' && unit.kind !== 'edit') || turned) return undefined;
  if (unit.kind === 'state' && /^(co (can|phai)|do i|do we|is it)/.test(unit.plain) && isAnsweredYes(sentence, place))
    return 'demanded';
  if (isRenewed(sentence, at, place)) return governed(sentence, at);
  return slight.has(unit.plain) ? undefined : 'spoken-of';
};

/** What the words before a document want of it. */
const heardBefore = (sentence: Sentence, place: number): Heard | undefined => {
  const { units } = sentence;
  const copied = startsPart(sentence, place) && isCopied(sentence, place);
  let [turned, excepted, near, said, between] = [false, false, true, false, 0];
  for (let at = place - 1; at >= earliest(sentence, place); at--) {
    const unit = units[at];
    if (unit === undefined) break;
    if (unit.kind === 'turn') turned = true;
    if (unit.kind === 'except' && place - at <= 3) excepted = true;
    if (unit.kind === 'free') {
      const isMeant = turned || excepted || isThreat(sentence, at) || isTwice(sentence, at);
      return { stance: isMeant ? 'demanded' : 'not-demanded', near, between };
    }
    // A copy in a row of its own is not what the row before says of something else.
    if (copied && units[at + 1]?.boundary === 'list') turned = true;
    const stance = decided(sentence, at, place, turned);
    if (stance !== undefined) return { stance, near, between };
    if (unit.kind === 'state' && !turned) said = true;
    if (unit.kind !== 'mention' && unit.kind !== 'agency' && !isFiller(unit)) {
      near = false;
      between++;
    }
  }
  return said ? { stance: 'spoken-of', near: false, between } : undefined;
};

/** Asked for is what follows: “…, please write which”. */
const asksElse = /^(de nghi|kinh de nghi|vui long|moi|hay|xin|nho|mong|yeu cau|please|kindly)$/;
const isPartOfIt = ({ kind, plain }: Unit): boolean => kind === 'field' || /^(trang|dau|goc|chu|moc)$/.test(plain);

/** What one word behind a document says of it. */
const decidedBehind = (sentence: Sentence, at: number, place: number): Stance | undefined => {
  const { units, end } = sentence;
  const unit = units[at]!;
  const next = units[at + 1];
  if (unit.kind === 'free') {
    // What need not be is not the paper but how it is made: “need not be certified”.
    const ofForm = (next?.kind === 'copy' || next?.kind === 'give') && !isBreak(next);
    return ofForm && !(next?.kind === 'give' && hands.test(next.plain)) ? undefined : 'not-demanded';
  }
  // What it lacks is something in it: a signature, a page.
  if (unit.kind === 'lack' && next !== undefined && !isBreak(next) && isPartOfIt(next)) return 'spoken-of';
  if (unit.kind === 'ask' && unit.plain === 'xin' && wished(sentence, at)) return 'spoken-of';
  const later = units.slice(at + 1, Math.min(end, at + 5)).find(isDecisive);
  if (slight.has(unit.plain) && later?.kind === 'ask') return 'demanded';
  if (unit.kind === 'ask' && asksElse.test(unit.plain)) {
    const wanted = units.slice(at + 1, Math.min(end, at + 4)).find((each) => !isFiller(each));
    if (wanted?.kind === 'edit') return 'spoken-of';
  }
  return isByAgency(sentence, at, place) || unit.kind === 'state' || unit.kind === 'edit' ? 'spoken-of' : 'demanded';
};

/** What the words behind a document say of it, to the end of its part of the sentence, or of the whole. */
const heardBehind = (sentence: Sentence, place: number, whole: boolean, most: number): Stance | undefined => {
  const { units, end } = sentence;
  for (let at = place + 1; at < Math.min(end, place + 1 + most); at++) {
    const unit = units[at];
    if (unit === undefined || (isBreak(unit) && !whole)) return undefined;
    if (isDecisive(unit) && !isTold(sentence, at)) return decidedBehind(sentence, at, place);
  }
  return undefined;
};

/** Nothing but documents, as in a list of what to bring; of short forms that may be something else it takes two. */
const isBare = ({ kinds, units, first, end }: Sentence): boolean =>
  [...kinds].every((kind) => ['mention', 'link', 'copy', 'number', 'citizen', 'third', 'within'].includes(kind)) &&
  units.slice(first, end).reduce((sure, { kind, weak }) => sure + (kind !== 'mention' ? 0 : weak ? 1 : 2), 0) > 1;

const isCopied = (sentence: Sentence, place: number): boolean => {
  const { units, end } = sentence;
  const next = units[place + 1];
  return (
    units.slice(phraseStart(sentence, place), place).some(({ kind }) => kind === 'copy') ||
    (place + 1 < end && next?.kind === 'copy')
  );
};

/** It may be something else than a document, but not where a copy of it is spoken of. */
const isWeak = ({ units, first }: Sentence, place: number): boolean =>
  units[place]?.weak === true && (place === first || units[place - 1]?.kind !== 'copy' || isBreak(units[place]));

/** What the sentence itself says, before what is done with the document later in it. */
const spoken = (sentence: Sentence, place: number, isHeading: boolean): Stance => {
  const { units, kinds } = sentence;
  const weak = isWeak(sentence, place);
  if (!weak && (isCondition(sentence, place) || isAwaited(sentence, place))) return 'demanded';
  if (isRetracted(sentence, place)) return 'spoken-of';
  const before = heardBefore(sentence, place);
  if (before?.stance !== 'not-demanded' && startsPart(sentence, place)) {
    const behind = heardBehind(sentence, place, false, 4);
    const wins = behind !== undefined && (behind === 'not-demanded' || before === undefined || !before.near);
    if (wins) return behind;
  }
  if (before?.stance === 'demanded') {
    if (weak && before.between > 1) return 'spoken-of';
    const behind = heardBehind(sentence, place, false, 2);
    return behind === 'not-demanded' ? behind : 'demanded';
  }
  if (before !== undefined) return before.stance;
  if (units[place - 1]?.kind === 'except')
    return kinds.has('free') || kinds.has('ask') || kinds.has('give') ? 'demanded' : 'spoken-of';
  const behind = heardBehind(sentence, place, true, 12);
  if (behind !== undefined) return weak ? 'spoken-of' : behind;
  if (isBare(sentence) && !isHeading) return 'demanded';
  return !weak && isCopied(sentence, place) ? 'demanded' : 'spoken-of';
};

/** What a text wants of the document at each place among its pieces; of a heading, a name alone wants nothing. */
export const stancesIn = (units: readonly Unit[], isHeading = false): ((place: number) => Stance) => {
  const sentenceOf = sentencesIn(units);
  return (place) => {
    const sentence = sentenceOf(place);
    const isReference = isReferred(sentence, place) || isFieldBehind(sentence, place);
    const stance = isReference ? 'spoken-of' : spoken(sentence, place, isHeading);
    if (stance !== 'spoken-of' || isWeak(sentence, place)) return stance;
    return isFetched(sentence, place, isReference) ? 'demanded' : stance;
  };
};
