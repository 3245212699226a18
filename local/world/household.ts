import { dateOf, day } from '../../core/vietnam-time.ts';
import { cardIssued } from './cards.ts';
import { type Address, type Birth, type Person, type Relative, fullName, identifier } from './people.ts';
import { type Province, communeAt, formerCode } from './province.ts';
import type { Family, Member } from './told/family.ts';

type Gender = Person['gender'];

/** The identifier of somebody told of; whoever has none is not in the population data. */
export const citizenId = (province: Province, gender: Gender, { name, born, serial }: Member): string => {
  if (serial === undefined) throw new Error(`${name.join(' ')} has no identifier`);
  return identifier(province.code, gender, Number(born.slice(0, 4)), serial);
};

export const relative = (province: Province, gender: Gender, member: Member): Relative => ({
  ...(member.serial !== undefined && { citizenId: citizenId(province, gender, member) }),
  fullName: member.name.join(' '),
});

/** The day of somebody's death. */
export const dayOfDeath = ({ died }: Member, now: number): string | undefined =>
  typeof died?.on === 'object' ? dateOf(now - died.on.daysAgo * day) : died?.on;

const birth = (born: string): Birth => (born.length === 4 ? { year: born } : { date: born });
const knownDead = (member: Member | undefined): boolean => member?.died?.knownTo.includes('population') === true;

interface Kin {
  readonly father?: Relative | undefined;
  readonly mother?: Relative | undefined;
  readonly spouse?: Relative | undefined;
  readonly widowed?: boolean;
}

/** Somebody of the population data, and the day of their identity card, which those data may have lost. */
export interface Settler {
  readonly person: Person;
  readonly card?: string;
}

interface Place {
  readonly province: Province;
  readonly family: Family;
  readonly now: number;
}

const statusOf = (member: Member, kin: Kin): Person['maritalStatus'] =>
  member.recorded ?? (kin.spouse === undefined ? 'single' : kin.widowed ? 'widowed' : 'married');

const addresses = ({ province, family }: Place, member: Member): { homeTown: Address; residence: Address } => {
  const commune = communeAt(province, family.commune);
  const lived = member.dirty === 'commune of before 1/7/2025' ? formerCode(province, commune) : commune.code;
  return {
    homeTown: { province: province.code, commune: commune.code, detail: '' },
    residence: { province: province.code, commune: lived, detail: family.detail },
  };
};

const settlerOf = (place: Place, gender: Gender, member: Member, kin: Kin): Settler => {
  const [first, middle, given] = member.decomposed ? member.name.map((part) => part.normalize('NFD')) : member.name;
  const maritalStatus = statusOf(member, kin);
  const died = knownDead(member) ? dayOfDeath(member, place.now) : undefined;
  const card = died === undefined ? cardIssued(member, place.now) : undefined;
  const person: Person = {
    citizenId: citizenId(place.province, gender, member),
    name: { family: first ?? '', middle: middle ?? '', given: given ?? '' },
    gender,
    ethnicity: member.ethnicity ?? place.family.ethnicity,
    birth: birth(member.born),
    ...addresses(place, member),
    maritalStatus,
    ...(kin.spouse && maritalStatus === 'married' && { spouse: kin.spouse }),
    ...(kin.father && { father: kin.father }),
    ...(kin.mother && { mother: kin.mother }),
    ...(card && member.dirty !== 'card date missing' && { cardIssued: card }),
    ...(died && { died }),
    ...(member.level && { level: member.level }),
    ...(member.phone && { phone: member.phone }),
    ...(member.story && { story: member.story }),
  };
  return { person, ...(card && { card }) };
};

/** A told family as the population data have it; the first of the living is the head of the household. */
export const household = (province: Province, family: Family, now: number): Settler[] => {
  const { man, woman, married, sons = [], daughters = [] } = family;
  const place = { province, family, now };
  const father = man && relative(province, 'male', man);
  const mother = woman && relative(province, 'female', woman);
  const marriedTo = (whom: Relative | undefined, member: Member | undefined): Kin =>
    married === undefined ? {} : { spouse: whom, widowed: knownDead(member) };
  const childrenOf = (gender: Gender, children: readonly Member[]): Settler[] =>
    children
      .filter(({ serial }) => serial !== undefined)
      .map((child) => settlerOf(place, gender, child, { father, mother }));
  const settlers = [
    ...(man ? [settlerOf(place, 'male', man, marriedTo(mother, woman))] : []),
    ...(woman ? [settlerOf(place, 'female', woman, marriedTo(father, man))] : []),
    ...childrenOf('male', sons),
    ...childrenOf('female', daughters),
  ];
  const first = settlers.find(({ person }) => person.died === undefined)?.person;
  if (first === undefined) throw new Error(`nobody lives at ${family.detail}`);
  const head = { citizenId: first.citizenId, fullName: fullName(first.name) };
  return settlers.map(({ person, ...rest }) =>
    person.died === undefined
      ? { person: { ...person, head: { ...head, relation: relationOf(person, first, family) } }, ...rest }
      : { person },
  );
};

const relationOf = (person: Person, head: Person, { married }: Family): string => {
  if (person === head) return 'Chủ hộ';
  if (person.father ?? person.mother) return person.gender === 'male' ? 'Con trai' : 'Con gái';
  return married === undefined ? 'Khác' : 'Vợ';
};
