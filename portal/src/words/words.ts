import { vi, type Words } from './vi.ts';

export const shared = { name: 'portal', vi };

/** The name of what has this id; what the portal does not know yet keeps its id. */
export const nameIn = (names: Readonly<Record<string, string>>, id: string): string =>
  new Map(Object.entries(names)).get(id) ?? id;

export const sourceName = (words: Words, source: string): string => nameIn(words.sourceNames, source);
