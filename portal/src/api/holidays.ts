import type { Text } from '../words/text.ts';
import type { Named } from './editions.ts';
import { read } from './request.ts';

interface HolidayDay {
  readonly date: string;
  readonly vi: string;
  readonly kind: 'holiday' | 'compensation' | 'swap' | 'make-up';
  readonly ground?: string;
  readonly unverified?: string;
}

export interface HolidayYear {
  readonly year: number;
  readonly source: readonly string[];
  readonly unverified?: string;
  readonly swaps?: { readonly ground: string; readonly unverified?: string };
  readonly off: readonly HolidayDay[];
  readonly work: readonly HolidayDay[];
}

export interface UnsureYear {
  readonly year: number;
  readonly because: 'missing' | 'projected';
  readonly days: readonly { readonly date: string; readonly vi: string }[];
  /** How many procedures run into it with what is received today. */
  readonly already: number;
  readonly first?: Named & { readonly on: string };
}

export interface Holidays {
  readonly today: string;
  readonly years: readonly HolidayYear[];
  readonly unsure: readonly UnsureYear[];
}

export interface DueReckoned extends Named {
  readonly edition: string;
  readonly received: string;
  readonly due: string;
  readonly lines: readonly (Text & { readonly at: string; readonly ground?: string; readonly unverified?: string })[];
}

export const readHolidays = async (): Promise<Holidays> => read('/v1/administration/holidays');
/** `received` as clocks in Vietnam show it: `2026-03-02T10:00`. */
export const reckonDue = async (procedure: string, received: string): Promise<DueReckoned> =>
  read(`/v1/administration/due?${new URLSearchParams({ procedure, received }).toString()}`);
