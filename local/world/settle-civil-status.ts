import { dateOf, dateOfNumber, day, numberOfDate } from '../../core/vietnam-time.ts';
import { citizenId, dayOfDeath, relative } from './household.ts';
import type { BirthNotice, DeathEntry, DeathNotice, Filiation, Marriage, Person } from './people.ts';
import { type Province, communeAt, hospitalOf } from './province.ts';
import type { Registers } from './registers.ts';
import { bereaved } from './told/bereaved.ts';
import type { Family, Member } from './told/family.ts';
import { families } from './families.ts';
import { owners } from './told/owners.ts';

/** Every family that is told of. */
export const everyFamily: readonly Family[] = [...families, ...bereaved, ...owners];

interface Told {
  readonly province: Province;
  readonly family: Family;
  readonly now: number;
}

const officeOf = ({ province, family }: Told): string => `UBND ${communeAt(province, family.commune).fullName}`;

const marriageOf = (told: Told): Marriage | undefined => {
  const { province, family } = told;
  const { man, woman, married } = family;
  if (man === undefined || woman === undefined || married === undefined) return undefined;
  const husbandId = citizenId(province, 'male', man);
  return {
    number: `${husbandId.slice(-2)}/${married.slice(0, 4)}`,
    date: married,
    office: officeOf(told),
    husbandId,
    wifeId: citizenId(province, 'female', woman),
  };
};

type Someone = readonly [Person['gender'], Member];

const membersOf = ({ man, woman, sons = [], daughters = [] }: Family): readonly Someone[] => [
  ...[man, ...sons].flatMap((one): Someone[] => (one ? [['male', one]] : [])),
  ...[woman, ...daughters].flatMap((one): Someone[] => (one ? [['female', one]] : [])),
];

const filiationsOf = ({ province, family, now }: Told): Filiation[] => {
  const { man, woman } = family;
  const children = membersOf(family).filter(([, member]) => member !== man && member !== woman);
  return children.map(([gender, child]) => {
    const died = dayOfDeath(child, now);
    return {
      child: { ...relative(province, gender, child), fullName: child.registeredAs ?? child.name.join(' ') },
      born: child.born,
      adopted: child.adopted === true,
      ...(man && { fatherId: citizenId(province, 'male', man) }),
      ...(woman && { motherId: citizenId(province, 'female', woman) }),
      ...(child.serial === undefined && died && { died }),
    };
  });
};

const deathsOf = (told: Told): DeathEntry[] =>
  membersOf(told.family).flatMap(([gender, member]): DeathEntry[] => {
    const died = dayOfDeath(member, told.now);
    if (died === undefined || member.serial === undefined || !member.died?.knownTo.includes('civil-status')) return [];
    const year = died.slice(0, 4);
    return [
      {
        citizenId: citizenId(told.province, gender, member),
        fullName: member.name.join(' '),
        died,
        number: `${member.serial.slice(-2)}/${year}`,
        book: `01/${year}`,
        registeredAt: dateOfNumber(numberOfDate(died) + 2),
        office: officeOf(told),
      },
    ];
  });

const deathNoticesOf = ({ province, family, now }: Told): Omit<DeathNotice, 'code'>[] =>
  membersOf(family).flatMap(([gender, member]) => {
    const died = dayOfDeath(member, now);
    const { on, knownTo = [], cause } = member.died ?? {};
    return died === undefined || !knownTo.includes('health')
      ? []
      : [
          {
            citizenId: citizenId(province, gender, member),
            fullName: member.name.join(' '),
            diedAt: `${died}T${typeof on === 'object' ? on.at : '21:30'}:00+07:00`,
            place: hospitalOf(province),
            ...(cause && { cause }),
            hospital: hospitalOf(province),
          },
        ];
  });

const birthNoticesOf = ({ province, family, now }: Told): Omit<BirthNotice, 'code'>[] => {
  const { woman, newborns = [] } = family;
  return woman === undefined
    ? []
    : newborns.map(({ daysAgo, at, ...newborn }) => ({
        ...newborn,
        bornAt: `${dateOf(now - daysAgo * day)}T${at}:00+07:00`,
        place: hospitalOf(province),
        motherId: citizenId(province, 'female', woman),
        hospital: hospitalOf(province),
      }));
};

/** Marriages, children, deaths, and what hospitals report of births and deaths. What is there already stays. */
export const settleCivilStatus = (registers: Registers, province: Province, now: number): void => {
  const { marriages, filiations, deaths, notices, deathNotices } = registers;
  const told = everyFamily.map((family) => ({ province, family, now }));
  for (const each of told) {
    const marriage = marriageOf(each);
    if (marriage && !marriages.get(marriage.husbandId)) marriages.put(marriage.husbandId, marriage);
    for (const entry of filiationsOf(each)) {
      const key = `${entry.motherId ?? entry.fatherId ?? ''} ${entry.child.fullName}`;
      if (!filiations.get(key)) filiations.put(key, entry);
    }
    for (const entry of deathsOf(each)) if (!deaths.get(entry.citizenId)) deaths.put(entry.citizenId, entry);
  }
  const code = (kind: string, place: number, at: string): string =>
    `${province.code}001.${kind}.${String(211 + place).padStart(5, '0')}.${at.slice(2, 4)}`;
  if (notices.all().length === 0) {
    told.flatMap(birthNoticesOf).forEach((notice, place) => {
      const own = code('GCS', place, notice.bornAt);
      notices.put(own, { code: own, ...notice });
    });
  }
  if (deathNotices.all().length === 0) {
    told.flatMap(deathNoticesOf).forEach((notice, place) => {
      const own = code('GBT', place, notice.diedAt);
      deathNotices.put(own, { code: own, ...notice });
    });
  }
};
