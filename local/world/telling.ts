import type { PlaceOnWire } from './holdings.ts';
import { type Person, fullName } from './people.ts';
import { type Province, communeAt, formerCode } from './province.ts';
import type { Register } from './registers.ts';
import type { ToldPlace } from './told/told.ts';

const nameOf = ({ name }: Person): string => fullName(name).normalize('NFC');
const bornOf = ({ birth }: Person): string => ('year' in birth ? birth.year : birth.date);

/** Turns what is told of people and places by name into what registers hold. */
export interface Telling {
  readonly province: Province;
  /** The person told of: by name, and by the day of birth too where two have the same. */
  readonly one: (told: string) => { readonly SoDinhDanh: string; readonly HoVaTen: string };
  /** With the province’s name where `{tỉnh}` stands. */
  readonly here: <T>(told: T) => T;
  /** With its person’s identifier instead of the name. */
  readonly owned: <T extends { readonly of: string }>(told: T) => Omit<T, 'of'> & { readonly SoDinhDanh: string };
  readonly place: (told: ToldPlace) => PlaceOnWire;
}

export const tellingOf = (province: Province, people: readonly Person[]): Telling => {
  const one: Telling['one'] = (told) => {
    const [found, another] = people.filter((person) =>
      [nameOf(person), `${nameOf(person)} ${bornOf(person)}`].includes(told),
    );
    if (found === undefined || another !== undefined) throw new Error(`nobody alone is told of as ${told}`);
    return { SoDinhDanh: found.citizenId, HoVaTen: nameOf(found) };
  };
  const here: Telling['here'] = <T>(told: T): T => {
    const said: T = JSON.parse(JSON.stringify(told).replaceAll('{tỉnh}', province.name));
    return said;
  };
  return {
    province,
    one,
    here,
    owned: (told) => {
      const { of, ...rest } = here(told);
      return { SoDinhDanh: one(of).SoDinhDanh, ...rest };
    },
    place: ({ commune: index, detail, former }) => {
      const commune = communeAt(province, index);
      return {
        MaTinhThanh: province.code,
        MaPhuongXa: former ? formerCode(province, commune) : commune.code,
        ChiTiet: detail,
      };
    },
  };
};

/** Writes what is not there yet. */
export const fill = <T>(register: Register<T>, key: (entry: T) => string, entries: readonly T[]): void => {
  for (const entry of entries) if (register.get(key(entry)) === undefined) register.put(key(entry), entry);
};
