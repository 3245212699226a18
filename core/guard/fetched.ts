import { governed } from './governed.ts';
import { isTaken } from './reference.ts';
import { isBreak, isFiller, type Sentence } from './sentence.ts';
import type { Unit } from './units.ts';

/** So far behind a document it may be said what is to be done with it. */
const reach = 14;

/** Handed over by itself, with nothing else that is: “… and send it”. */
const isAlone = (next: Unit | undefined): boolean =>
  next === undefined ||
  isBreak(next) ||
  /^(xa|phuong|tru so|van phong)$/.test(next.plain) ||
  ['citizen', 'agency', 'third', 'within', 'copy', 'give'].includes(next.kind);

const leads = (unit: Unit | undefined): boolean => isFiller(unit) || unit?.kind === 'ask';

/** A part of a sentence that says what to do, to nobody or to who reads it: “…, the family please send it”. */
const opensPart = ({ units }: Sentence, at: number): boolean => {
  let start = at;
  while (at - start < 5 && !isBreak(units[start]!) && leads(units[start - 1])) start--;
  return isBreak(units[start]!);
};

/** What brings in the word that hands over: “then”, “please”, “…, you”. */
const leadsTo = (before: Unit | undefined): boolean =>
  (before?.kind === 'citizen' && isBreak(before)) ||
  before?.kind === 'ask' ||
  before?.kind === 'turn' ||
  ['roi', 'thi', 'va', 'sau', 'then', 'and'].includes(before?.plain ?? '');

/**
 * Whether what stands before a later word is to be handed over by it: “get … and send it”, “say what … says by taking a
 * picture”. Of what is only a field of it, or a matter of the form, a picture alone counts.
 */
export const isFetched = (sentence: Sentence, place: number, onlyTaken: boolean): boolean => {
  const { units, end } = sentence;
  for (let at = place + 1; at < Math.min(end, place + reach); at++) {
    const unit = units[at];
    if (unit === undefined || ['mention', 'plain', 'past', 'free'].includes(unit.kind)) return false;
    if (unit.plain === 'neu' || unit.plain === 'if') return false;
    if (unit.kind !== 'give' && !/^cho .*xin$/.test(unit.plain)) continue;
    if (onlyTaken ? !isTaken(unit) : !(leadsTo(units[at - 1]) || opensPart(sentence, at))) continue;
    const next = units.slice(at + 1, Math.min(end, at + 4)).find(({ kind }) => kind !== 'link');
    const ofDossier = units[at + 1]?.plain.startsWith('ho so') ?? false;
    if (isAlone(at + 1 < end ? next : undefined) && !ofDossier && governed(sentence, at) === 'demanded') return true;
  }
  return false;
};
