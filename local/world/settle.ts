import { dateOf, day } from '../../core/vietnam-time.ts';
import { families, type Family, type Member } from './families.ts';
import {
  type Birth,
  type BirthNotice,
  type MaritalStatus,
  type Marriage,
  type Person,
  type Relative,
  fullName,
  identifier,
} from './people.ts';
import { type Province, communeAt, hospitalOf } from './province.ts';
import type { Registers } from './registers.ts';

type Gender = Person['gender'];

const citizenId = (province: Province, gender: Gender, { born, serial }: Member): string =>
  identifier(province.code, gender, Number(born.slice(0, 4)), serial);

const relative = (province: Province, gender: Gender, member: Member | undefined): Relative | undefined =>
  member && { citizenId: citizenId(province, gender, member), fullName: member.name.join(' ') };

const birth = (born: string): Birth => (born.length === 4 ? { year: born } : { date: born });

const personOf = (
  province: Province,
  family: Family,
  gender: Gender,
  member: Member,
  kin: { father?: Relative | undefined; mother?: Relative | undefined; spouse?: Relative | undefined },
): Person => {
  const commune = communeAt(province, family.commune);
  const [first, middle, given] = member.decomposed ? member.name.map((part) => part.normalize('NFD')) : member.name;
  const married: MaritalStatus = kin.spouse === undefined ? 'single' : 'married';
  const status = member.recorded ?? married;
  return {
    citizenId: citizenId(province, gender, member),
    name: { family: first ?? '', middle: middle ?? '', given: given ?? '' },
    gender,
    ethnicity: member.ethnicity ?? family.ethnicity,
    birth: birth(member.born),
    homeTown: { province: province.code, commune: commune.code, detail: '' },
    residence: { province: province.code, commune: commune.code, detail: family.detail },
    maritalStatus: status,
    ...(kin.spouse && status === 'married' && { spouse: kin.spouse }),
    ...(kin.father && { father: kin.father }),
    ...(kin.mother && { mother: kin.mother }),
    ...(member.level && { level: member.level }),
    ...(member.phone && { phone: member.phone }),
    ...(member.story && { story: member.story }),
  };
};

const household = (province: Province, family: Family): Person[] => {
  const { man, woman } = family;
  const father = relative(province, 'male', man);
  const mother = relative(province, 'female', woman);
  const spouse = (other: Relative | undefined) => ({ spouse: family.married === undefined ? undefined : other });
  const people = [
    ...(man ? [personOf(province, family, 'male', man, spouse(mother))] : []),
    ...(woman ? [personOf(province, family, 'female', woman, spouse(father))] : []),
    ...(family.sons ?? []).map((child) => personOf(province, family, 'male', child, { father, mother })),
    ...(family.daughters ?? []).map((child) => personOf(province, family, 'female', child, { father, mother })),
  ];
  const [first] = people;
  if (first === undefined) throw new Error(`nobody lives at ${family.detail}`);
  const head = { citizenId: first.citizenId, fullName: fullName(first.name) };
  return people.map((person, place) => ({ ...person, head: { ...head, relation: relationOf(place, people, family) } }));
};

const relationOf = (place: number, people: readonly Person[], family: Family): string => {
  if (place === 0) return 'Chủ hộ';
  const person = people[place];
  const isAdult = place < Number(family.man !== undefined) + Number(family.woman !== undefined);
  if (!isAdult) return person?.gender === 'male' ? 'Con trai' : 'Con gái';
  return family.married === undefined ? 'Khác' : 'Vợ';
};

const marriageOf = (province: Province, { man, woman, married, commune }: Family): Marriage | undefined => {
  if (man === undefined || woman === undefined || married === undefined) return undefined;
  return {
    number: `${man.serial.slice(-2)}/${married.slice(0, 4)}`,
    date: married,
    office: `UBND ${communeAt(province, commune).fullName}`,
    husbandId: citizenId(province, 'male', man),
    wifeId: citizenId(province, 'female', woman),
  };
};

const noticesOf = (province: Province, { woman, newborns = [] }: Family, now: number): Omit<BirthNotice, 'code'>[] =>
  woman === undefined
    ? []
    : newborns.map(({ daysAgo, at, ...newborn }) => ({
        ...newborn,
        bornAt: `${dateOf(now - daysAgo * day)}T${at}:00+07:00`,
        place: hospitalOf(province),
        motherId: citizenId(province, 'female', woman),
        hospital: hospitalOf(province),
      }));

/** Fills the registers once. Births are counted back from `now`, so that "this week" is true on the first day. */
export const settle = (registers: Registers, province: Province, now: number): void => {
  for (const family of families) {
    for (const person of household(province, family)) registers.people.put(person.citizenId, person);
    const marriage = marriageOf(province, family);
    if (marriage) registers.marriages.put(marriage.husbandId, marriage);
  }
  const notices = families.flatMap((family) => noticesOf(province, family, now));
  notices.forEach((notice, place) => {
    const code = `${province.code}001.GCS.${String(211 + place).padStart(5, '0')}.${notice.bornAt.slice(2, 4)}`;
    registers.notices.put(code, { code, ...notice });
  });
};
