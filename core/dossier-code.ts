import { dateOf } from './vietnam-time.ts';

/** `H37.005-261121-0001`: agency, day in Vietnam, number of the day with at least four digits. */
export const dossierCode = (unit: string, receivedAt: number, number: number): string =>
  `${unit}-${dateOf(receivedAt).slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;

/** What we generate; other systems' codes are parsed tolerantly at their adapters. */
export const dossierCodePattern = /^[A-Y]\d{2}(\.[0-9A-Z]{2,3}){0,3}-\d{6}-\d{4,}$/;
