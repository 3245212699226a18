import { isBreak, isFiller, slight, type Sentence } from './sentence.ts';
import type { Unit } from './units.ts';

/** So far behind a document it is said what only then is done. */
const reach = 8;

/** What one has to have: “there has to be …”, “with … only”. */
const had = (plain: string | undefined): boolean =>
  plain !== undefined && (slight.has(plain) || /^(phai|phai co|can|can co|du|co du|khi co|phai du)$/.test(plain));

/** Nothing is done before it is there: “only with … can it be done”; “no …, no answer”. */
export const isCondition = ({ units, kinds, first, end }: Sentence, place: number): boolean => {
  let start = place;
  while (start > first && !isBreak(units[start]!) && isFiller(units[start - 1])) start--;
  const before = units[start - 1];
  if (kinds.has('past') || start <= first || before === undefined || isBreak(units[start]!)) return false;
  const behind = units.slice(place + 1, Math.min(end, place + reach));
  if (before.plain === 'khong')
    return behind.some((unit) => isBreak(unit) && unit.kind === 'free' && /^khong (nhan|thu|giai)/.test(unit.plain));
  if (!had(before.plain) || ['third', 'agency'].includes(units[start - 2]?.kind ?? '')) return false;
  return behind.some(({ kind, plain }) => kind === 'unless' && /^(thi )?moi/.test(plain));
};

/** Somebody else’s: “the confirmation of the police” is a paper, and no deed of who reads this. */
export const isOfOthers = ({ units, end }: Sentence, place: number): boolean =>
  place + 2 < end && units[place + 1]?.plain === 'cua' && units[place + 2]?.kind === 'agency';

/** Of what was sent before it is said what became of it: “the file that you attached we do not use”. */
const isDealtWith = (units: readonly Unit[], at: number): boolean =>
  units[at + 1]?.kind === 'agency' && ['free', 'state'].includes(units[at + 2]?.kind ?? '');

const lately = /^(hom|lan|tuan|bua|sang|chieu|toi|ngay|vua|truoc)$/;

/** Waiting for something that no citizen hands in: “we wait for the confirmation of the police”. */
export const isOthersWait = ({ units, end }: Sentence, at: number, place: number): boolean => {
  if (!/(chung toi|can bo|xa|con|em|toi) (cho|doi)$/.test(units[at]?.plain ?? '')) return false;
  const behind = units.slice(place + 1, Math.min(end, place + 4));
  const part = behind.findIndex(isBreak);
  const whose = part < 0 ? behind : behind.slice(0, part);
  return ![...units.slice(at + 1, place), ...whose].some(({ kind }) => ['copy', 'give', 'citizen'].includes(kind));
};

/** Which one it is: “the certificate that you sent”, “… you sent yesterday”. */
export const isTold = ({ units, end }: Sentence, at: number): boolean => {
  if (units[at]?.kind !== 'give' || isBreak(units[at]) || units[at - 1]?.kind !== 'citizen') return false;
  return (
    units[at - 2]?.plain === 'ma' ||
    isDealtWith(units, at) ||
    (at + 1 < end && lately.test(units[at + 1]?.plain.split(' ')[0] ?? ''))
  );
};

/** How it gets there: handed in, or seen. */
const arrives =
  /^(nop|gui|goi|nhan|nhan duoc|thay|co|da co|mang|dem|dua|bo sung|xuat trinh|cung cap|tai len|dinh kem)( |$)/;

/** Nothing goes on so long as it is not there: “on hold until … is handed in”. What another office hands in is no demand. */
export const isAwaited = ({ units, kinds, first }: Sentence, place: number): boolean => {
  if (!kinds.has('halt') || !kinds.has('until')) return false;
  let [gotten, others] = [false, false];
  for (let at = place - 1; at >= Math.max(first, place - 12); at--) {
    const unit = units[at];
    if (unit === undefined || unit.kind === 'turn' || unit.kind === 'free') return false;
    if (unit.kind === 'until') return (gotten || unit.plain.endsWith('chua')) && !others;
    if (arrives.test(unit.plain)) gotten = true;
    else if (unit.kind === 'state' || unit.kind === 'edit') return false;
    if (unit.kind === 'agency' && !own.test(unit.plain)) others = true;
  }
  return false;
};
/** The agency that writes. */
const own = /^(chung toi|chung em|em|toi|can bo|lanh dao|bo phan|mot cua|ben em|we)/;
