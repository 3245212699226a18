import type { Person } from './people.ts';
import type { Register, Registers } from './registers.ts';

const swapped = (text: string, one: string, other: string): string =>
  text.replaceAll(new RegExp(`${one}|${other}`, 'g'), (found) => (found === one ? other : one));

/** The registers as if two people had changed places: everything written of one is now written of the other. */
export const changedPlaces = (registers: Registers, one: string, other: string): Registers => {
  const turned = <T>(value: T): T => {
    const again: T = JSON.parse(swapped(JSON.stringify(value), one, other));
    return again;
  };
  const view = <T>(register: Register<T>): Register<T> => ({
    get: (key) => {
      const found = register.get(swapped(key, one, other));
      return found === undefined ? undefined : turned(found);
    },
    put: (key, value) => register.put(key, value),
    all: () => register.all().map((value) => turned(value)),
  });
  return {
    ...registers,
    people: view(registers.people),
    marriages: view(registers.marriages),
    notices: view(registers.notices),
    births: view(registers.births),
    filiations: view(registers.filiations),
    divorces: view(registers.divorces),
    deaths: view(registers.deaths),
    deathNotices: view(registers.deathNotices),
    insurance: view(registers.insurance),
    licences: view(registers.licences),
    vehicles: view(registers.vehicles),
    penalties: view(registers.penalties),
    firms: view(registers.firms),
    taxpayers: view(registers.taxpayers),
    parcels: view(registers.parcels),
    criminalRecords: view(registers.criminalRecords),
    documents: view(registers.documents),
    wallets: view(registers.wallets),
  };
};

/** How much worse one person’s facts would be than another’s when they are told of a third. */
const unlikeness = (one: Person, other: Person): number =>
  (one.gender === other.gender ? 0 : 4) +
  (yearOf(one) - yearOf(other) > 15 || yearOf(other) - yearOf(one) > 15 ? 2 : 0) +
  (one.residence.detail === other.residence.detail ? 1 : 0);

const yearOf = ({ birth }: Person): number => Number(('year' in birth ? birth.year : birth.date).slice(0, 4));

/**
 * Everybody whose facts could be told of this person instead, in the same order every time: first whoever is of the
 * same sex, of about the same age and from another household, beginning after the person. The living are mistaken for
 * the living.
 */
export const othersThan = ({ people, deaths, deathNotices }: Registers, citizenId: string): string[] => {
  const reported = new Set(deathNotices.all().map((notice) => notice.citizenId));
  const isDead = (id: string): boolean => deaths.get(id) !== undefined || reported.has(id);
  const all = people.all();
  const place = all.findIndex((person) => person.citizenId === citizenId);
  const self = all[place];
  const after = [...all.slice(place + 1), ...all.slice(0, Math.max(0, place))];
  return after
    .filter((person) => isDead(person.citizenId) === isDead(citizenId))
    .toSorted((one, other) => (self ? unlikeness(self, one) - unlikeness(self, other) : 0))
    .map((person) => person.citizenId);
};
