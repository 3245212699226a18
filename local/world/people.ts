/** A place as the registers write it: commune by its code of five digits, no district (none since 1/7/2025). */
export interface Address {
  readonly province: string;
  readonly commune: string;
  readonly detail: string;
}

export type MaritalStatus = 'single' | 'married' | 'divorced' | 'widowed';
/** The population data hold a whole date, or for some old people the year alone. */
export type Birth = { readonly date: string } | { readonly year: string };

export interface Name {
  readonly family: string;
  readonly middle: string;
  readonly given: string;
}

export interface Relative {
  readonly citizenId?: string;
  readonly fullName: string;
}

/** One entry of the population register. `level` is that of the VNeID account; without it the person has none. */
export interface Person {
  readonly citizenId: string;
  readonly name: Name;
  readonly gender: 'male' | 'female';
  readonly ethnicity: string;
  readonly birth: Birth;
  readonly homeTown: Address;
  readonly residence: Address;
  readonly maritalStatus: MaritalStatus;
  readonly spouse?: Relative;
  readonly father?: Relative;
  readonly mother?: Relative;
  readonly head?: Relative & { readonly relation: string };
  /** Day on which the identity card was issued; missing for whoever has none, and for some on purpose. */
  readonly cardIssued?: string;
  /** Day of death, where this register knows of it. */
  readonly died?: string;
  readonly level?: 1 | 2;
  readonly phone?: string;
  /** Why this person is in the small world; shown on the sign-in page. */
  readonly story?: string;
}

/** Where something stands that a province had written down; `dossier` is whose matter it was. */
export interface Entered {
  readonly dossier: string;
  readonly book: string;
  readonly number: string;
  readonly unit: string;
  readonly registeredAt: string;
}

/** One entry of the marriage register. */
export interface Marriage {
  readonly number: string;
  readonly date: string;
  readonly office: string;
  readonly husbandId: string;
  readonly wifeId: string;
  readonly entered?: Entered;
}

/** What a hospital sends after a birth. Times are ISO 8601 with the offset of Vietnam. */
export interface BirthNotice {
  readonly code: string;
  readonly childName?: string;
  readonly gender: 'male' | 'female';
  readonly bornAt: string;
  readonly place: string;
  readonly weightGrams: number;
  readonly motherId: string;
  readonly hospital: string;
}

/** One entry of the birth register. */
export interface BirthEntry extends Entered {
  readonly noticeCode?: string;
  readonly child: unknown;
  readonly fatherId?: string;
  readonly motherId?: string;
}

/** A child and its parents as the birth register and adoptions have it. */
export interface Filiation {
  readonly child: Relative;
  readonly born: string;
  readonly adopted: boolean;
  readonly fatherId?: string;
  readonly motherId?: string;
  /** Day of death of a child without identifier, who is not in the register of deaths. */
  readonly died?: string;
}

/** One entry of the death register; of some old people nobody knew an identifier, which is empty then. */
export interface DeathEntry {
  readonly citizenId: string;
  readonly fullName: string;
  readonly died: string;
  readonly number: string;
  readonly book: string;
  readonly registeredAt: string;
  readonly office: string;
  readonly entered?: Entered;
}

/** What a hospital sends after a death. `diedAt` is ISO 8601 with the offset of Vietnam. */
export interface DeathNotice {
  readonly code: string;
  readonly citizenId: string;
  readonly fullName: string;
  readonly diedAt: string;
  readonly place: string;
  readonly cause?: string;
  readonly hospital: string;
}

export const fullName = ({ family, middle, given }: Name): string => [family, middle, given].filter(Boolean).join(' ');

/**
 * A personal identifier of 12 digits: place of birth registration, century and sex, two digits of the year, serial.
 * The inner structure is general knowledge (Decree 137/2015, art. 13), unverified; only the 12 digits are in the law.
 */
export const identifier = (province: string, gender: Person['gender'], year: number, serial: string): string => {
  const century = (Math.floor(year / 100) - 19) * 2 + (gender === 'female' ? 1 : 0);
  return `0${province}${century}${String(year % 100).padStart(2, '0')}${serial}`;
};
