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
    firms: view(registers.firms),
    taxpayers: view(registers.taxpayers),
    parcels: view(registers.parcels),
    criminalRecords: view(registers.criminalRecords),
    documents: view(registers.documents),
  };
};

/**
 * Everybody whose facts could be told of this person instead, in the same order every time: first those of the same
 * sex, beginning after the person.
 */
export const othersThan = ({ people }: Registers, citizenId: string): string[] => {
  const all = people.all();
  const place = all.findIndex((person) => person.citizenId === citizenId);
  const after = [...all.slice(place + 1), ...all.slice(0, Math.max(0, place))];
  const same = after.filter(({ gender }) => gender === all[place]?.gender);
  return [...same, ...after.filter((person) => !same.includes(person))].map((person) => person.citizenId);
};
