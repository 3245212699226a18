import type { Text } from '../words/text.ts';
import { read, readPublic } from './request.ts';

/** What happens to people, in their words. */
export interface LifeEvent {
  readonly id: string;
  readonly title: Text;
  /** What belongs to it and stands in no line of the catalogue. */
  readonly missing?: Text | undefined;
  /** One of the few that a first page shows. */
  readonly common?: true | undefined;
}

/** Official fields that people look for in one place. */
interface Area {
  readonly id: string;
  readonly title: Text;
  /** As the procedures name them in Vietnamese. */
  readonly fields: readonly string[];
}

/** A procedure of the national catalogue. */
export interface NationalProcedure {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly levels: readonly ('ministry' | 'province' | 'commune' | 'other')[];
  /** Where the province offers it. */
  readonly slug?: string | undefined;
}

export interface NationalSearch {
  readonly items: readonly NationalProcedure[];
  readonly events: readonly LifeEvent[];
  /** How what is offered is sorted for people; where nothing was searched for. */
  readonly areas?: readonly Area[] | undefined;
}

const path = '/v1/national-procedures';

export const readLifeEvents = (): Promise<NationalSearch> => readPublic(path);
export const readLifeEvent = (id: string): Promise<NationalSearch> => read(`${path}?event=${encodeURIComponent(id)}`);

/** Addresses are logged: the number of a card or a telephone helps no search and stays here. */
const withoutNumbers = (words: string): string => words.replaceAll(/\d[\d\s]{7,}/g, ' ').trim();

export const searchNational = (words: string): Promise<NationalSearch> =>
  read(`${path}?q=${encodeURIComponent(withoutNumbers(words).slice(0, 200))}`);
