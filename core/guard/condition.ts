import { isBreak, isFiller, slight, type Sentence } from './sentence.ts';

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

const lately = /^(hom|lan|tuan|bua|sang|chieu|toi|ngay|vua|truoc)$/;

/** Which one it is: “the certificate that you sent”, “… you sent yesterday”. */
export const isTold = ({ units, end }: Sentence, at: number): boolean => {
  if (units[at]?.kind !== 'give' || isBreak(units[at]) || units[at - 1]?.kind !== 'citizen') return false;
  return units[at - 2]?.plain === 'ma' || (at + 1 < end && lately.test(units[at + 1]?.plain.split(' ')[0] ?? ''));
};
