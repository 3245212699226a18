import { dateOf, dateOfNumber, day, numberOfDate } from '../../core/vietnam-time.ts';
import type { Person } from './people.ts';
import type { Member } from './told/family.ts';

/**
 * Cards are exchanged at these ages; one of the two years before counts up to the age after (Law 26/2023/QH15,
 * art. 21; general knowledge, unverified).
 */
const ages = [25, 40, 60] as const;
const twoYears = 2 * 365;
/** Younger people may have a card, and here they have none (the same law, art. 19; unverified). */
const youngest = 14;

const birthday = (born: string, age: number): string =>
  `${Number(born.slice(0, 4)) + age}${born.length === 4 ? '-07-01' : born.slice(4).replace('-02-29', '-02-28')}`;

/** The last day of a card, `YYYY-MM-DD`; undefined when it has none. */
export const cardEnds = (issued: string, born: string): string | undefined =>
  ages.map((age) => birthday(born, age)).find((end) => numberOfDate(end) - numberOfDate(issued) > twoYears);

/**
 * The number of the card of nine digits from before the identifier. People born since 2000 never had one here, and of
 * those whose day of birth the register lacks it lacks this too (both invented).
 */
export const formerNumber = ({ citizenId, birth }: Pick<Person, 'citizenId' | 'birth'>): string | undefined =>
  'date' in birth && birth.date < '2000' ? `08${citizenId.slice(-7)}` : undefined;

/** When somebody’s card was issued: as it is told, else some day from 2021 on that leaves it valid on the first day. */
export const cardIssued = ({ card, born, serial }: Member, now: number): string | undefined => {
  const first = birthday(born, youngest);
  if (serial === undefined || numberOfDate(first) * day > now) return undefined;
  const some = dateOfNumber(numberOfDate('2021-03-01') + (Number(serial) % 1200));
  const issued = card ?? (some < first ? first : some);
  const end = cardEnds(issued, born);
  return card === undefined && end !== undefined && end <= dateOf(now) ? end : issued;
};
