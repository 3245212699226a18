import { dateOf, day } from '../../core/vietnam-time.ts';
import { families, type Family, type Member } from './families.ts';
import { type Birth, type MaritalStatus, type Person, type Relative, fullName, identifier } from './people.ts';
import { type Province, communeAt } from './province.ts';
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

/** Fills the registers once. Births are counted back from `now`, so that "this week" is true on the first day. */
export const settle = (registers: Registers, province: Province, now: number): void => {
  const people = families.flatMap((family) => household(province, family));
  for (const person of people) registers.people.put(person.citizenId, person);
  let notices = 0;
  families.forEach((family, index) => {
    const { man, woman, married, newborns = [] } = family;
    if (man && woman && married !== undefined) {
      const husbandId = citizenId(province, 'male', man);
      registers.marriages.put(husbandId, {
        number: `${String(index + 11)}/${married.slice(0, 4)}`,
        date: married,
        office: `UBND ${communeAt(province, family.commune).fullName}`,
        husbandId,
        wifeId: citizenId(province, 'female', woman),
      });
    }
    if (woman === undefined) return;
    for (const { daysAgo, at, ...newborn } of newborns) {
      const date = dateOf(now - daysAgo * day);
      notices += 1;
      const code = `${province.code}001.GCS.${String(210 + notices).padStart(5, '0')}.${date.slice(2, 4)}`;
      const hospital = `Bệnh viện Đa khoa tỉnh ${province.name}`;
      registers.notices.put(code, {
        code,
        ...newborn,
        bornAt: `${date}T${at}:00+07:00`,
        place: hospital,
        motherId: citizenId(province, 'female', woman),
        hospital,
      });
    }
  });
};
