import type { MaritalStatus } from '../people.ts';

/** A death, and which registers know of it. `daysAgo` counts back from the first start of the world. */
interface Death {
  readonly on: string | { readonly daysAgo: number; readonly at: string };
  readonly knownTo: readonly ('population' | 'civil-status' | 'health')[];
  readonly cause?: string;
}

/**
 * One person as the small world is told. `born` is a date or a year; `serial` ends the personal identifier, and who has
 * none was never given one.
 */
export interface Member {
  readonly name: readonly [family: string, middle: string, given: string];
  readonly born: string;
  readonly serial?: string;
  readonly ethnicity?: string;
  readonly level?: 1 | 2;
  readonly phone?: string;
  /** What the population data say, where it differs from what follows from the family. */
  readonly recorded?: MaritalStatus;
  /** The data hold the name in decomposed letters (NFD), as some old systems sent it. */
  readonly decomposed?: true;
  /** When the identity card was issued; without it, some day that suits the person’s age. */
  readonly card?: string;
  /** Dirty data on purpose, told in `told/dirt.ts`. */
  readonly dirty?: 'card date missing' | 'commune of before 1/7/2025';
  /** The name in the birth register, where it differs from the population data. */
  readonly registeredAs?: string;
  readonly adopted?: true;
  readonly died?: Death;
  readonly story?: string;
}

/** A birth the hospital has reported and nobody has registered: counted back from the first start of the world. */
interface Newborn {
  readonly daysAgo: number;
  readonly at: string;
  readonly gender: 'male' | 'female';
  readonly weightGrams: number;
  readonly childName?: string;
}

/** One household. `commune` counts in the province's list; children without a `man` have no father on record. */
export interface Family {
  readonly commune: number;
  readonly detail: string;
  readonly ethnicity: string;
  readonly man?: Member;
  readonly woman?: Member;
  readonly married?: string;
  readonly sons?: readonly Member[];
  readonly daughters?: readonly Member[];
  readonly newborns?: readonly Newborn[];
}
