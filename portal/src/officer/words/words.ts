import { en } from './en.ts';
import { vi, type OfficerWords } from './vi.ts';

export const officer = { vi, en };

/** A source's short name for tables. */
export const shortSource = (words: OfficerWords, source: string): string =>
  new Map(Object.entries(words.dossier.sources)).get(source) ?? source;

/** A step's name; one that the portal does not know yet keeps its id. */
export const stepName = (words: OfficerWords, step: string): string =>
  new Map(Object.entries(words.stepNames)).get(step) ?? step;
