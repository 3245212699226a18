import type { BirthNotice, Name, Person } from './people.ts';
import type { Registers } from './registers.ts';

const dayOf = (value: string): string => value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

const nameOf = (whole: string): Name => {
  const words = whole.split(/\s+/).filter(Boolean);
  const [family = '', given = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return { family, middle: words.slice(1, -1).join(' '), given };
};

type Change<T> = (value: string) => Partial<T>;

/** Members of the platform’s record of a person that the register has too. */
const ofPerson = new Map<string, Change<Person>>([
  ['fullName', (value) => ({ name: nameOf(value) })],
  ['born', (value) => ({ birth: value.length === 4 ? { year: value } : { date: dayOf(value) } })],
  ['ethnicity', (value) => ({ ethnicity: value })],
]);

const ofNotice = new Map<string, Change<BirthNotice>>([
  ['place', (value) => ({ place: value })],
  ['gender', (value) => (value === 'male' || value === 'female' ? { gender: value } : {})],
]);

interface Corrected {
  readonly service: string;
  readonly citizenId: string;
  readonly member: string;
}

/** Puts a value right in the register itself, where the register has it. */
export const putRight = (registers: Registers, { service, citizenId, member }: Corrected, value: string): void => {
  if (service === 'population') {
    const person = registers.people.get(citizenId);
    const change = ofPerson.get(member);
    if (person !== undefined && change !== undefined) registers.people.put(citizenId, { ...person, ...change(value) });
  }
  if (service === 'health') {
    const notice = registers.notices.all().findLast(({ motherId }) => motherId === citizenId);
    const change = ofNotice.get(member);
    if (notice !== undefined && change !== undefined)
      registers.notices.put(notice.code, { ...notice, ...change(value) });
  }
};
