import { isBreak, isFiller, slight, type Sentence } from './sentence.ts';
import type { Unit } from './units.ts';

/** Not done, and not: need not be done. */
const undone = new Set([
  'khong nop',
  'khong gui',
  'khong gui kem',
  'khong mang',
  'khong mang theo',
  'khong dem',
  'khong dem theo',
  'khong bo sung',
  'khong xuat trinh',
  'khong cung cap',
  'do not',
  'don t',
]);

/** How far behind a word what is said of it may stand. */
const reach = 40;

/** It is said why: “because … is not there”. */
const isCause = ({ units, first }: Sentence, place: number): boolean => {
  for (let at = place - 1; at >= Math.max(first, place - 5); at--) {
    const unit = units[at];
    if (unit?.kind === 'cause') return true;
    if (unit === undefined || (unit.kind !== 'agency' && !isFiller(unit)) || isBreak(units[at + 1]!)) return false;
  }
  return false;
};

/** For all that it goes on: “nobody is refused because …”, “… is dealt with all the same”. */
export const isConceded = (sentence: Sentence, place: number): boolean => {
  const { units, first, end, kinds } = sentence;
  if (units[place - 1]?.kind === 'although' && !isBreak(units[place]!)) return true;
  const denied = kinds.has('free') && isCause(sentence, place);
  const before = units.slice(Math.max(first, place - reach), place);
  if (denied && before.some(({ kind, plain }) => kind === 'free' && /tu choi|bi tra|khong vi|refus|reject/.test(plain)))
    return true;
  if (!kinds.has('still')) return false;
  const behind = units.slice(place + 1, Math.min(end, place + reach));
  const still = behind.findIndex(({ kind }) => kind === 'still');
  return still >= 0 && !behind.slice(0, still).some(({ kind }) => kind === 'turn');
};

/** What the citizen has not done is why nothing comes of it: “if you do not bring …, it lapses”, “refused: … not brought”. */
const isPunished = ({ units, first, end }: Sentence, place: number): boolean => {
  if (units[place - 1]?.kind !== 'citizen' || place - 1 < first) return false;
  const goesOn = units.slice(place + 1, Math.min(end, place + reach));
  if (goesOn.some(({ kind }) => kind === 'agency' || kind === 'still' || kind === 'free')) return false;
  if (/^(neu|if)$/.test(units[place - 2]?.plain ?? '')) return true;
  return units.slice(Math.max(first, place - 8), place).some(({ plain }) => plain.startsWith('tu choi'));
};

/** Not done, with what comes of it: “if you do not bring …, nothing goes on”, “refused because … was not brought”. */
export const isThreat = (sentence: Sentence, place: number): boolean =>
  undone.has(sentence.units[place]?.plain ?? '') &&
  (sentence.kinds.has('unless') ||
    isPunished(sentence, place) ||
    (isCause(sentence, place) && !isAgencyOn(sentence, place))) &&
  !isConceded(sentence, place);

/** What comes of it is that the agency does it itself. */
const isAgencyOn = ({ units, end }: Sentence, place: number): boolean => {
  const behind = units.slice(place + 1, Math.min(end, place + reach));
  const turn = behind.findIndex(({ kind }) => kind === 'turn');
  return turn >= 0 && behind.slice(turn).some(({ kind }) => kind === 'agency');
};

/** Twice not: “that is not to say that … is not needed”. */
export const isTwice = ({ units, first }: Sentence, place: number): boolean => {
  for (let at = place; at > Math.max(first, place - 4) && !isBreak(units[at]!); at--) {
    const before = units[at - 1];
    if (before?.kind === 'free') return true;
    if (before === undefined || !(isFiller(before) || slight.has(before.plain))) return false;
  }
  return false;
};

/** “Does one have to bring …? One has.” */
export const isAnsweredYes = ({ units, end }: Sentence, place: number): boolean => {
  const behind = units.slice(place + 1, Math.min(units.length, end + 4)).slice(0, 10);
  return behind.some(
    (unit, at) =>
      (isBreak(unit) || unit.plain === 'khong co') &&
      /^(khong co|co|phai|can|bat buoc|yes)$/.test(unit.plain) &&
      (behind[at + 1] === undefined || isBreak(behind[at + 1]!)),
  );
};

/** Only now asked for: “sorry, I forgot to tell you”. */
const onlyNow = /^(quen|chua|thieu|sot|con|nay|gio)( |$)/;

const regrets = (unit: Unit): boolean =>
  unit.kind === 'regret' || (unit.kind === 'free' && unit.plain.startsWith('bo qua')) || unit.plain.endsWith(' nham');
/** “I happened to write …”. */
const isSlip = ({ kind, plain }: Unit): boolean => kind === 'past' && plain.startsWith('lo ');
const tells = (unit: Unit): boolean => regrets(unit) || isSlip(unit);

/** Asked for before by mistake: “sorry, yesterday we told you to bring …”, “… disregard that message”. */
export const isRetracted = ({ units, kinds, first, end }: Sentence, place: number): boolean => {
  let [told, sorry] = [false, false];
  for (let at = place - 1; at >= Math.max(first, place - 16) && !told; at--) {
    const unit = units[at]!;
    // “We told you by mistake that … was missing.”
    const quoted = unit.kind === 'lack' && units.slice(Math.max(first, at - 2), at).some(tells);
    if (!quoted && (['turn', 'mention', 'lack'].includes(unit.kind) || onlyNow.test(unit.plain))) return false;
    if (regrets(unit)) sorry = true;
    told =
      unit.kind === 'earlier' ||
      isSlip(unit) ||
      /^(rut|huy|thu hoi|xin rut)/.test(unit.kind === 'regret' ? unit.plain : '');
  }
  return (
    told &&
    (sorry ||
      kinds.has('regret') ||
      [...units.slice(place, Math.min(end, place + reach)), ...units.slice(end, end + 8)].some(regrets))
  );
};
