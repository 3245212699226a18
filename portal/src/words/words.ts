import { en } from './en.ts';
import { vi, type Words } from './vi.ts';

export const shared = { vi, en };

/** A source's name; one that the portal does not know yet keeps its id. */
export const sourceName = (words: Words, source: string): string =>
  new Map(Object.entries(words.sourceNames)).get(source) ?? source;

export const sourceOwner = (words: Words, source: string): string | undefined =>
  new Map(Object.entries(words.sourceOwners)).get(source);
